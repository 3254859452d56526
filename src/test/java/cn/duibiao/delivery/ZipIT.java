package cn.duibiao.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The zip as an office gets it: unpacked into a folder with Chinese characters and a space, run
 * with a JRE only.
 */
class ZipIT {

  @TempDir private Path place;
  private Path home;

  @BeforeEach
  void unpack() throws IOException {
    Path folder = Files.createDirectories(place.resolve("法治 对标工具"));
    try (ZipFile zip = new ZipFile(System.getProperty("duibiao.zip"))) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        Path target = folder.resolve(entry.getName()).normalize();
        assertThat(target).startsWithRaw(folder);
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, target);
          }
        }
      }
    }
    try (Stream<Path> top = Files.list(folder)) {
      home = top.findFirst().orElseThrow();
    }
    assertThat(home.resolve("duibiao").toFile().setExecutable(true)).isTrue();
  }

  private record Ran(int status, String out, String err) {}

  private Ran run(Path folder, Charset charset, List<String> environment, String... command)
      throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder
        .environment()
        .keySet()
        .removeIf(k -> k.startsWith("LC_") || k.equals("LANG") || k.equals("MAVEN_HOME"));
    builder
        .environment()
        .put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":/usr/bin:/bin");
    builder.environment().put("XDG_CACHE_HOME", place.resolve("cache").toString());
    for (String pair : environment) {
      builder
          .environment()
          .put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    Path out = Files.createTempFile(place, "out", ".txt");
    Path err = Files.createTempFile(place, "err", ".txt");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Ran(
        process.exitValue(),
        new String(Files.readAllBytes(out), charset),
        new String(Files.readAllBytes(err), charset));
  }

  @Test
  @DisplayName("holds the program, launchers, indicators, examples and 使用说明")
  void contents() {
    for (String name :
        List.of(
            "duibiao",
            "duibiao.cmd",
            "lib/duibiao.jar",
            "indicators/fields.yaml",
            "examples/quangang-2023.yaml",
            "使用说明.txt",
            "LICENSE")) {
      assertThat(home.resolve(name)).exists();
    }
  }

  @Test
  @DisplayName(
      "evaluates the example from another folder, first start and second, under a locale without UTF-8")
  void check() throws Exception {
    Path work = Files.createDirectories(place.resolve("工作 文件夹"));
    List<String> outs = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Ran ran =
          run(
              work,
              StandardCharsets.UTF_8,
              List.of("LC_ALL=C"),
              home.resolve("duibiao").toString(),
              "check",
              home.resolve("examples/quangang-2023.yaml").toString());
      assertThat(ran.status()).as(ran.err()).isZero();
      assertThat(ran.out()).contains("泉港区 2023年度", "未达标 0", "下一步");
      outs.add(ran.out());
    }
    assertThat(outs.get(1)).isEqualTo(outs.get(0));
    Path results = work.resolve("out/福建省泉州市泉港区-2023");
    assertThat(results.resolve("差距分析.md")).content(StandardCharsets.UTF_8).contains("## 一、基本情况");
    assertThat(results.resolve("差距分析.json")).exists();
  }

  @Test
  @DisplayName("runs without a place for its cache")
  void withoutCache() throws Exception {
    Path file = Files.writeString(place.resolve("a-file"), "");
    Ran ran =
        run(
            place,
            StandardCharsets.UTF_8,
            List.of("XDG_CACHE_HOME=" + file),
            home.resolve("duibiao").toString(),
            "explain",
            "2.2-5a",
            home.resolve("examples/quangang-2023.yaml").toString());
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("2.2-5a 规范性文件报备率〔证据不足〕");
  }

  @Test
  @DisplayName("on a GBK console nothing is garbled")
  void gbk() throws Exception {
    Charset gbk = Charset.forName("GBK");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Ran ran =
        run(
            place,
            gbk,
            List.of("LC_ALL=C.UTF-8"),
            java,
            "-Dsun.stdout.encoding=GBK",
            "-Dsun.stderr.encoding=GBK",
            "-Dfile.encoding=GBK",
            "-Dduibiao.home=" + home,
            "-cp",
            home.resolve("lib/duibiao.jar").toString(),
            "cn.duibiao.cli.Main",
            "check",
            home.resolve("examples/quangang-2023.yaml").toString(),
            "--out",
            place.resolve("结果").toString());
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("泉港区 2023年度", "证据不足").doesNotContain("?");
    assertThat(place.resolve("结果/差距分析.md")).content(StandardCharsets.UTF_8).contains("## 一、基本情况");
  }

  @Test
  @DisplayName("neither XStream nor a rule compiler for user code is in the jar")
  void noDangerousLibraries() throws IOException {
    try (ZipFile jar = new ZipFile(home.resolve("lib/duibiao.jar").toFile())) {
      assertThat(jar.stream().map(ZipEntry::getName))
          .noneMatch(
              n ->
                  n.startsWith("com/thoughtworks/xstream")
                      || (n.startsWith("org/drools/mvel/")
                          && !n.startsWith("org/drools/mvel/parser/")
                          && n.endsWith(".class"))
                      || n.equals("META-INF/kmodule.xml"));
    }
  }
}
