package cn.duibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** How the program is called: help, version, and what it says to a command line it cannot use. */
class UsageTest {

  private static final String FILE = Console.QUANGANG;

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> help_is_chinese_and_has_an_example() {
    return Stream.of(
            new String[] {"--help"},
            new String[] {"check", "--help"},
            new String[] {"explain", "-h"},
            new String[] {"catalogue", "--help"},
            new String[] {"catalogue", "new", "--help"},
            new String[] {"report", "--help"},
            new String[] {"init", "--help"},
            new String[] {"validate", "--help"},
            new String[] {"plan", "--help"},
            new String[] {"ledger", "--help"},
            new String[] {"ledger", "new", "--help"},
            new String[] {"ledger", "update", "--help"},
            new String[] {"ledger", "set", "--help"},
            new String[] {"ledger", "merge", "--help"},
            new String[] {"ledger", "list", "--help"},
            new String[] {"whatif", "--help"},
            new String[] {"missing", "--help"},
            new String[0])
        .map(
            words ->
                DynamicTest.dynamicTest(
                    "duibiao " + String.join(" ", words),
                    () -> {
                      Console help = Console.run((Object[]) words).evaluated();
                      assertThat(help.err()).isEmpty();
                      assertThat(help.out())
                          .startsWith("用法：duibiao")
                          .contains("选项：", "例：", "\n  duibiao ");
                      assertThat(help.out().lines().filter(l -> !l.matches("(  |用法：)duibiao .*")))
                          .as("no English sentence but the command lines")
                          .noneMatch(line -> line.matches(".*[A-Za-z]+ [A-Za-z]+ [A-Za-z]+.*"));
                      assertThat(help.out())
                          .doesNotContainIgnoringCase("usage")
                          .doesNotContain("COMMAND", "Commands:");
                    }));
  }

  @Test
  void help_is_written_in_the_charset_of_the_console() throws IOException {
    Charset gbk = Charset.forName("GBK");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream screen = new PrintStream(out, false, gbk);
    Terminal terminal = new Terminal(screen, screen, screen);
    Main.run(terminal, "check", "--help");
    terminal.flush();

    assertThat(out.toString(gbk)).isEqualTo(Console.run("check", "--help").out());
  }

  @Test
  void help_of_check_names_the_exit_codes() {
    assertThat(Console.run("check", "--help").out())
        .contains("退出码：0")
        .contains("1 ")
        .contains("2 ")
        .contains("3 ");
  }

  @TestFactory
  Stream<DynamicTest> every_option_and_command_in_the_help_is_described_in_chinese() {
    return Stream.of(
            "--help",
            "check --help",
            "explain --help",
            "report --help",
            "whatif --help",
            "missing --help",
            "catalogue --help",
            "catalogue new --help",
            "init --help",
            "validate --help",
            "plan --help",
            "ledger --help",
            "ledger set --help")
        .flatMap(line -> Console.run((Object[]) line.split(" ")).out().lines())
        .filter(
            line ->
                line.matches(
                    "^ {2}(?:-|\\s{4}--|check|explain|whatif|missing|report|catalogue|new|init|validate).*"))
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line,
                    () ->
                        assertThat(line)
                            .containsPattern("[\\u4e00-\\u9fff]|格式\\.\\.\\.|结论\\.\\.\\.")));
  }

  @Test
  void the_version_is_that_of_the_build() throws Exception {
    Element project =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Console.PROJECT.resolve("pom.xml").toFile())
            .getDocumentElement();
    String version = null;
    for (Node child = project.getFirstChild(); child != null; child = child.getNextSibling()) {
      version = child.getNodeName().equals("version") ? child.getTextContent() : version;
    }

    assertThat(Console.run("--version").evaluated().out().strip()).isEqualTo("duibiao " + version);
    assertThat(Console.run("-V").evaluated().out().strip()).isEqualTo("duibiao " + version);
  }

  /**
   * @param says words the complaint must have
   */
  private record Misuse(String words, List<String> says) {

    Misuse(String words, String... says) {
      this(words, List.of(says));
    }
  }

  @TestFactory
  Stream<DynamicTest> a_misuse_is_told_in_chinese_with_the_way_out() {
    return Stream.of(
            new Misuse("chek FILE", "不认识“chek”", "是不是“check”？", "duibiao --help"),
            new Misuse("explian 2.2-5a FILE", "不认识“explian”", "是不是“explain”？"),
            new Misuse("help", "不认识“help”", "是不是“--help”？"),
            new Misuse(
                "check FILE --fromat json",
                "不认识“--fromat”",
                "是不是“--format”？",
                "duibiao check --help"),
            new Misuse("check FILE --fromat=json", "是不是“--format”？"),
            new Misuse("check FILE --ot 甲", "不认识“--ot”", "是不是“--out”？"),
            new Misuse("check FILE 又一个.yaml", "不认识“又一个.yaml”"),
            new Misuse("check", "缺少参数 数据文件", "duibiao check --help"),
            new Misuse("explain", "缺少参数 编号", "duibiao explain --help"),
            new Misuse("explain 2.2-5a", "缺少参数 数据文件"),
            new Misuse("check FILE --out", "缺少选项 --out 的值"),
            new Misuse("check FILE --level", "缺少选项 --level 的值"),
            new Misuse("check FILE --level 乡级", "“乡级”不能用作选项 --level 的值", "县级、市级"),
            new Misuse("explain 2.2-5a FILE --level 乡级", "“乡级”", "县级、市级"),
            new Misuse(
                "check FILE --as-of 2023-02-30", "“2023-02-30”不能用作选项 --as-of 的值", "2024-07-15"),
            new Misuse("check FILE --as-of 2024年3月", "“2024年3月”", "2024-07-15"),
            new Misuse("check FILE --report pdf", "“pdf”不能用作选项 --report 的值", "md、json"),
            new Misuse("check FILE --report md,pdf", "“pdf”", "md、json"),
            new Misuse("check FILE --format xml", "“xml”不能用作选项 --format 的值", "text、json"),
            new Misuse("check FILE --fail-on 不及格", "“不及格”不能用作选项 --fail-on 的值", "未达标", "数据存疑"),
            new Misuse("check FILE --level 县级 --level 市级", "--level", "写了两遍"),
            new Misuse("catalgue", "不认识“catalgue”", "是不是“catalogue”？"),
            new Misuse("catalogue --fields --coverage", "--fields", "--coverage", "只能选一个"),
            new Misuse("catalogue --feilds", "是不是“--fields”？", "duibiao catalogue --help"),
            new Misuse("catalogue 4 5", "不认识“5”"),
            new Misuse("catalogue --format xml", "“xml”不能用作选项 --format 的值", "text、md、json"),
            new Misuse("catalogue new", "缺少参数 编号", "duibiao catalogue new --help"),
            new Misuse("init", "缺少"),
            new Misuse("init --name 甲区 --year 二四", "“二四”不能用作选项 --year 的值"),
            new Misuse("init --name 甲区 --year 2024 --only 司法局 --domain 4", "只能选一个"),
            new Misuse("validate", "缺少参数 数据文件", "duibiao validate --help"),
            new Misuse("validate FILE --by-department --evidence", "只能选一个"),
            new Misuse("check FILE --timings=甲", "“甲”不能用作选项 --timings 的值"))
        .map(misuse -> DynamicTest.dynamicTest(misuse.words(), () -> check(misuse)));
  }

  private static void check(Misuse misuse) {
    Object[] words =
        Arrays.stream(misuse.words().split(" ")).map(w -> w.equals("FILE") ? FILE : w).toArray();
    String complaint = Console.run(words).refused();
    assertThat(complaint).contains(misuse.says());
    assertThat(complaint.lines().toList()).as("the complaint and where to read on").hasSize(2);
    assertThat(complaint.replace(FILE, "").replace("catalogue new", "catalogue"))
        .doesNotContainPattern("[A-Za-z]+ [A-Za-z]+ [A-Za-z]+");
  }

  @Test
  void a_file_whose_name_starts_with_an_at_sign_is_a_file() {
    assertThat(Console.run("check", "@没有").refused()).contains("@没有", "没有这个文件");
  }

  @Test
  void a_criterion_is_explained() {
    String text = Console.run("explain", "2.2-5a", FILE).evaluated().out();
    assertThat(text).startsWith("2.2-5a ").contains("要求：", "依据：", "规范性文件报备率：100%", "怎样改变结论");
  }

  @Test
  void an_indicator_is_explained_with_all_its_criteria() {
    String text = Console.run("explain", "2.2-5", FILE).evaluated().out();
    Matcher criteria = Pattern.compile("(?m)^2\\.2-5[a-z] ").matcher(text);
    assertThat(text).startsWith("2.2-5 ");
    assertThat(criteria.results().count()).isGreaterThan(1);
  }

  @Test
  void an_unknown_id_is_refused_with_the_nearest_or_with_the_form_of_one() {
    assertThat(Console.run("explain", "2.2-5z", FILE).refused())
        .contains("没有编号为“2.2-5z”", "是不是“2.2-5");
    assertThat(Console.run("explain", "督察", FILE).refused()).contains("没有编号为“督察”", "编号形如 2.2-5a");
  }

  @Test
  void explain_refuses_a_file_as_check_does() throws Exception {
    Path file = Files.writeString(folder.resolve("数据.yaml"), "地区：甲\n");
    String complaint = Console.run("explain", "2.2-5a", file).refused();
    assertThat(complaint).contains(file + " 第1行第3列：", "全角冒号");
  }
}
