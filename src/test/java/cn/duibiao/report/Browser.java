package cn.duibiao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real Chromium without a window, and all it asked for and complained of. */
public final class Browser implements AutoCloseable {

  private static final String MISSING =
      "没有安装 chromium 和 chromedriver，不测网页。安装：apt-get install --no-install-recommends chromium chromium-driver";

  private final ChromeDriver driver;
  private String url;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * Starts it with an empty profile in {@code folder}. Where none is installed the test is skipped,
   * and fails if {@code -Dduibiao.browser=required}.
   */
  public static Browser start(Path folder) {
    Path binary = installed("chromium", "google-chrome", "chromium-browser");
    Path driver = installed("chromedriver");
    boolean found = binary != null && driver != null;
    if ("required".equals(System.getProperty("duibiao.browser"))) {
      assertThat(found).as(MISSING).isTrue();
    }
    assumeThat(found).as(MISSING).isTrue();
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options =
        new ChromeOptions()
            .addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1366,768",
                "--user-data-dir=" + folder);
    options.setBinary(binary.toFile());
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.toFile())
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  private static Path installed(String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  /** Opens {@code page} anew, at {@code fragment}, which may be empty. */
  public void open(Path page, String fragment) {
    url = page.toUri().toString();
    driver.get("about:blank");
    driver.get(fragment.isEmpty() ? url : url + "#" + fragment);
  }

  /** Every address asked for since the last call, but for the page itself. */
  public List<String> requests() throws IOException {
    List<String> others = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = new ObjectMapper().readTree(entry.getMessage()).get("message");
      if (message.get("method").asText().equals("Network.requestWillBeSent")) {
        String asked = message.at("/params/request/url").asText();
        if (!asked.equals(url) && !asked.equals("about:blank")) {
          others.add(asked);
        }
      }
    }
    return others;
  }

  /** What the page or the browser complained of since the last call. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  public Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** What a script counts. */
  public long count(String script) {
    return ((Number) run("return " + script)).longValue();
  }

  public boolean is(String script) {
    return (Boolean) run("return " + script);
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** What a reader sees of the whole page, folds closed. */
  String text() {
    return find("body").getText();
  }

  /** Pages of the page printed on A4. */
  int printedPages() {
    Map<String, Object> a4 = Map.of("paperWidth", 8.27, "paperHeight", 11.69);
    Object data = driver.executeCdpCommand("Page.printToPDF", a4).get("data");
    byte[] pdf = Base64.getDecoder().decode((String) data);
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    assertThat(text).startsWith("%PDF-");
    return (int) Pattern.compile("/Type\\s*/Page\\b").matcher(text).results().count();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
