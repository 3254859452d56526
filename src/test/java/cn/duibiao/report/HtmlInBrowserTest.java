package cn.duibiao.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.AssessmentReader;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Verdict;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page as a reader has it: in a browser, from a file, without a network. */
class HtmlInBrowserTest {

  private static final String SHOWN = "document.querySelectorAll('details.finding:not([hidden])')";
  private static final String OPEN = "document.querySelectorAll('details.finding[open]')";

  @TempDir static Path folder;

  private static Browser browser;
  private static Assessment assessment;
  private static Path page;

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.start(folder.resolve("浏览器"));
    DistrictReader.Read read = DistrictReader.read(Fixture.QUANGANG, Fixture.CATALOGUE, null);
    assessment = Fixture.ASSESSOR.assess(read.year(), read.hints(), null);
    page = write(assessment, "差距 分析.html");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Path write(Assessment assessment, String name) throws Exception {
    return Files.write(folder.resolve(name), ReportFormat.HTML.write(assessment));
  }

  private static void select(String name, String value) {
    browser.run(
        "var s = document.getElementById('filter').elements[arguments[0]]; s.value = arguments[1];"
            + "s.dispatchEvent(new Event('change', {bubbles: true}))",
        name,
        value);
  }

  private static void search(String words) {
    WebElement input = browser.find("#filter input[name=text]");
    input.clear();
    input.sendKeys(words);
  }

  private static int found(Verdict verdict) {
    return assessment.summary().criteria().get(verdict);
  }

  @Test
  void the_page_asks_for_nothing_and_complains_of_nothing() throws Exception {
    browser.requests();
    browser.complaints();
    browser.open(page, "");
    browser.run("document.getElementById('unfold').click(); window.scrollTo(0, 1e6)");

    assertThat(browser.requests()).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void every_table_of_the_overview_is_drawn_beside_it() {
    browser.open(page, "");

    assertThat(browser.count("document.querySelectorAll('figure[data-table]').length"))
        .isEqualTo(3);
    assertThat(
            browser.count(
                "Array.from(document.querySelectorAll('figure canvas')).filter(c => c.getContext('2d')"
                    + ".getImageData(0, 0, c.width, c.height).data.some(x => x > 0)).length"))
        .isEqualTo(3);
    assertThat(browser.is("document.querySelector('#by-domain tbody').rows.length === " + 10))
        .isTrue();
  }

  @Test
  void filters_by_verdict_unit_theme_and_words_alone_and_together() {
    browser.open(page, "");
    assertThat(browser.count(SHOWN + ".length")).isEqualTo(assessment.findings().size());

    select("verdict", "证据不足");
    assertThat(browser.count(SHOWN + ".length")).isEqualTo(found(Verdict.UNPROVEN));
    assertThat(browser.find("#shown").getText())
        .isEqualTo("列出" + found(Verdict.UNPROVEN) + "个，共" + assessment.findings().size() + "个要点");

    select("unit", "区司法局");
    long both =
        assessment.findings().stream()
            .filter(f -> f.verdict() == Verdict.UNPROVEN && f.askWhom().equals("区司法局"))
            .count();
    assertThat(browser.count(SHOWN + ".length")).isEqualTo(both).isPositive();

    browser.find("#filter button[type=reset]").click();
    browser.run("return new Promise(done => setTimeout(done, 20))");
    assertThat(browser.count(SHOWN + ".length")).isEqualTo(assessment.findings().size());

    select("domain", "6");
    assertThat(browser.count("document.querySelectorAll('.group:not([hidden])').length")).isOne();

    select("domain", "");
    search("2.2-5Ａ　没有这样的词");
    assertThat(browser.count(SHOWN + ".length")).isZero();
    assertThat(browser.find("#shown").getText()).contains("没有符合条件");
    search("2.2-5Ａ　报备率");
    assertThat(browser.run("return " + SHOWN + "[0].id")).isEqualTo("2.2-5a");
  }

  @Test
  void the_gaps_of_a_unit_are_one_click_away_from_its_row() {
    browser.open(page, "");
    browser.find("#by-unit a[data-unit]").click();
    browser.run("return new Promise(done => setTimeout(done, 20))");

    String row = "document.querySelector('#by-unit tbody tr').lastElementChild.textContent";
    assertThat(browser.is(SHOWN + ".length === Number(" + row + ")")).isTrue();
  }

  @Test
  void a_finding_is_unfolded_by_keyboard_and_all_of_them_by_a_button() {
    browser.open(page, "");
    assertThat(browser.count(OPEN + ".length")).isZero();
    browser.find("details.finding summary").sendKeys(Keys.ENTER);
    assertThat(browser.count(OPEN + ".length")).isOne();
    assertThat(browser.find("details.finding").getText()).contains("要求", "规则", "依据");

    browser.find("#unfold").click();
    assertThat(browser.count(OPEN + ".length")).isEqualTo(assessment.findings().size());
    browser.find("#fold").click();
    assertThat(browser.count(OPEN + ".length")).isZero();
  }

  @Test
  void a_link_with_an_id_opens_that_finding_and_shows_it() {
    browser.open(page, "2.2-5a");
    assertVisible("2.2-5a");
    assertThat(browser.find("[id='2.2-5a']").getText())
        .contains("规范性文件报备率", "100%", "门槛", "怎样改变结论");

    select("verdict", "不适用");
    browser.run("location.hash = '#2.2-3a'");
    browser.run("return new Promise(done => setTimeout(done, 50))");
    assertVisible("2.2-3a");

    browser.open(page, "%E7%96%91");
    browser.open(page, "d-3");
    assertVisible("d-3");
    assertThat(browser.complaints()).isEmpty();
  }

  private static void assertVisible(String id) {
    assertThat(
            browser.is(
                "(e => e.open && !e.hidden && e.getBoundingClientRect().top >= 0"
                    + " && e.getBoundingClientRect().top < window.innerHeight)(document.getElementById('"
                    + id
                    + "'))"))
        .as(id + " is open and in view")
        .isTrue();
  }

  @Test
  void no_link_leads_nowhere_and_no_id_stands_twice() {
    browser.open(page, "");

    assertThat(
            browser.run(
                "return Array.from(document.querySelectorAll('a[href]')).map(a => a.getAttribute('href'))"
                    + ".filter(h => !h.startsWith('#') || !document.getElementById(h.slice(1)))"))
        .isEqualTo(List.of());
    assertThat(
            browser.run(
                "return Array.from(document.querySelectorAll('[id]')).map(e => e.id)"
                    + ".filter((id, i, all) => all.indexOf(id) !== i)"))
        .isEqualTo(List.of());
  }

  @Test
  void whoever_cannot_see_it_is_told_what_is_what() {
    browser.open(page, "");

    assertThat(browser.run("return document.documentElement.lang")).isEqualTo("zh-CN");
    assertThat(browser.count("document.querySelectorAll('main, h1').length")).isEqualTo(2);
    assertThat(
            browser.count(
                "document.querySelectorAll('main > section:not([aria-labelledby])').length"))
        .isZero();
    assertThat(
            browser.count(
                "Array.from(document.querySelectorAll('select, input')).filter(e => !e.labels.length).length"))
        .isZero();
    assertThat(browser.count("document.querySelectorAll('th:not([scope])').length")).isZero();
    assertThat(
            browser.count(
                "Array.from(document.querySelectorAll('.chart')).filter(e => !e.getAttribute('aria-label')).length"))
        .isZero();
    assertThat(browser.is("document.getElementById('shown').getAttribute('role') === 'status'"))
        .isTrue();
  }

  @Test
  void nothing_is_wider_than_the_screen_of_an_office() {
    browser.open(page, "");
    browser.run("document.getElementById('unfold').click()");

    assertThat(browser.is("document.documentElement.scrollWidth <= window.innerWidth")).isTrue();
  }

  @Test
  void it_prints_what_is_shown_and_unfolded() {
    browser.open(page, "");
    select("verdict", "证据不足");
    int folded = browser.printedPages();
    browser.find("#unfold").click();
    int unfolded = browser.printedPages();

    assertThat(folded).isPositive();
    assertThat(unfolded).isGreaterThan(folded);
  }

  @Test
  void a_name_of_sixty_characters_fits() throws Exception {
    String name = "新疆维吾尔自治区".repeat(8).substring(0, 60);
    Path long60 = write(edited(new TextNode(name), Set.of("name")), "长名.html");
    browser.open(long60, "");

    assertThat(browser.find("h1").getText()).startsWith(name);
    assertThat(browser.is("document.documentElement.scrollWidth <= window.innerWidth")).isTrue();
  }

  @Test
  void markup_in_every_word_is_only_words() throws Exception {
    String words =
        "\"'><img src=http://example.invalid/x onerror=alert(1)></td></script></style>"
            + "<script>document.title='x'</script>${1}<!--&amp;\u2028";
    Set<String> free =
        Set.of(
            "name",
            "document",
            "title",
            "theme",
            "status",
            "requirement",
            "question",
            "reason",
            "rule",
            "wording",
            "field",
            "scope",
            "period",
            "position",
            "quote",
            "arithmetic",
            "gap",
            "toMeet",
            "problem",
            "askWhom",
            "message",
            "text",
            "action",
            "lead",
            "support",
            "outcome",
            "why",
            "units",
            "hints",
            "value",
            "source",
            "number",
            "url");
    browser.open(write(edited(new TextNode(words), free), "恶意.html"), "2.2-5a");

    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).isEmpty();
    assertThat(browser.run("return document.title")).asString().startsWith(words);
    assertThat(browser.count("document.querySelectorAll('img').length")).isZero();
    assertThat(browser.count("document.querySelectorAll('script').length")).isEqualTo(2);
    assertVisible("2.2-5a");
    browser.run("document.querySelector('#by-unit a[data-unit]').click()");
    assertThat(browser.complaints()).isEmpty();
  }

  /** The assessment with {@code word} in place of every text under one of these keys. */
  private static Assessment edited(TextNode word, Set<String> keys) throws Exception {
    JsonNode tree = new ObjectMapper().readTree(JsonReport.write(assessment));
    return AssessmentReader.parse(edit(tree, "", word, keys).toString(), "结果.json");
  }

  private static JsonNode edit(JsonNode node, String key, TextNode word, Set<String> keys) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(entry -> entry.setValue(edit(entry.getValue(), entry.getKey(), word, keys)));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, edit(array.get(i), key, word, keys));
      }
    } else if (node.isTextual() && keys.contains(key)) {
      return word;
    }
    return node;
  }
}
