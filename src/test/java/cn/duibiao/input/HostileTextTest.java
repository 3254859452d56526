package cn.duibiao.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as long as a file may be, made to cost time or memory: each is read or refused at once. */
class HostileTextTest {

  private static final String HEAD = "地区: 甲区\n级别: 县级\n年度: 2023\n";
  private static final String FIELD = HEAD + "数据:\n  组织领导:\n    督察次数: ";

  /** Just below what a file may be, in bytes. */
  private static final int MUCH = 5 * 1024 * 1024 - 400;

  @TempDir Path folder;

  /** {@code unit} as often as it goes into a file behind {@code head}. */
  private static String filled(String head, String unit, String tail) {
    int size = unit.getBytes(StandardCharsets.UTF_8).length;
    return head + unit.repeat(MUCH / size) + tail;
  }

  private static String numbered(String head, int count, IntFunction<String> line) {
    return head + IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }

  private static Map<String, String> texts() {
    Map<String, String> t = new LinkedHashMap<>();
    t.put("digits", filled(FIELD, "9", "件\n"));
    t.put("digits with a point", filled(FIELD + "0.", "3", "件\n"));
    t.put("a huge exponent", FIELD + "1e999999999件\n");
    t.put("thousands", filled(FIELD, "1,", "1件\n"));
    t.put("numerals", filled(FIELD, "一百", "件\n"));
    t.put("ten thousands", filled(FIELD + "2", "万", "件\n"));
    t.put("bounds", filled(FIELD + "60", "余", "名\n"));
    t.put("blanks in a figure", filled(FIELD + "60", " ", "名\n"));
    t.put("arrows", filled(FIELD, "1→", "1个工作日\n"));
    t.put("slashes", filled(FIELD, "1/", "1\n"));
    t.put("a long date", filled(HEAD + "数据:\n  报告公开日期: 2024-", "1-", "1\n"));
    t.put("a long period", filled(HEAD.replace("2023\n", "2023\n统计期: "), "2023-01-01 至 ", "\n"));
    t.put("a long year", filled("地区: 甲区\n年度: ", "2023", "\n"));
    t.put("a long name", filled("年度: 2023\n地区: ", "甲", "\n"));
    t.put("a long key", filled(HEAD + "数据:\n  ", "甲", ": 3次\n"));
    t.put("a long quotation", filled(FIELD + "{值: 3次, 原文: \"", "第3次每月2022年以来", "\"}\n"));
    t.put("a long remark", filled(FIELD + "{值: 3次, 说明: \"", "上年3次，同比增长5%，", "\"}\n"));
    t.put("invisible characters", filled(FIELD, "\u200b", "3次\n"));
    t.put("full-width colons", filled(HEAD, "甲：乙\n", ""));
    t.put("colons without a blank", filled(HEAD, "甲:乙\n", ""));
    t.put("tabs", filled(HEAD, "\t甲: 乙\n", ""));
    t.put("hashes", filled(HEAD, "甲: 乙 #丙\n", ""));
    t.put("quotes", filled(FIELD, "\"", "\n"));
    t.put("quotes on lines", filled(HEAD, "甲: \"乙\n", ""));
    t.put("escapes", filled(FIELD + "\"", "\\u7532", "\"\n"));
    t.put("braces", filled(FIELD, "{", "\n"));
    t.put("brackets", filled(FIELD, "[", "\n"));
    t.put("pairs of brackets", filled(FIELD + "[", "[],", "]\n"));
    t.put("dashes", filled(FIELD + "\n", "- ", "\n"));
    t.put("question marks", filled(HEAD, "? ", "\n"));
    t.put("anchors", filled(FIELD, "&甲 ", "\n"));
    t.put("aliases", filled("甲: &甲 乙\n乙: [", "*甲,", "]\n"));
    t.put("merge keys", filled(HEAD, "<<: {}\n", ""));
    t.put("documents", filled("", "---\n甲: 乙\n", ""));
    t.put("comments", filled(HEAD, "# 甲\n", ""));
    t.put("one comment", filled(HEAD + "# ", "甲", "\n"));
    t.put("blank lines", filled(HEAD, "\n", ""));
    t.put("carriage returns", filled(HEAD, "\r", ""));
    t.put(
        "indented further and further",
        numbered(HEAD + "数据:\n", 2000, i -> " ".repeat(i + 1) + "甲:\n"));
    t.put("block text", filled(HEAD + "数据来源: |\n", "  甲\n", ""));
    t.put("folded text", filled(HEAD + "数据来源: >\n", "  甲\n\n", ""));
    t.put("one key again and again", filled(HEAD, "年度: 2023\n", ""));
    t.put("unknown keys", numbered(HEAD, 250_000, i -> "没有" + i + ": 1\n"));
    t.put("unknown fields", numbered(HEAD + "数据:\n", 200_000, i -> "  督察次树" + i + ": 1\n"));
    t.put("unknown criteria", numbered(HEAD + "核对:\n", 200_000, i -> "  9.9-" + i + "a: 是\n"));
    t.put(
        "documents registered", numbered(HEAD + "证据:\n", 120_000, i -> "  证" + i + ": {名称: 甲}\n"));
    t.put("documents not registered", filled(FIELD + "{值: 3次, 证据: [", "证1,", "证2]}\n"));
    t.put("rows of a field", filled(FIELD + "\n", "      - {主体: 镇街, 值: 3次}\n", ""));
    t.put(
        "rows of a field, as many as may be",
        FIELD + "\n" + "      - {主体: 镇街, 值: 3次}\n".repeat(29_990));
    t.put(
        "rows of a list, as many as may be",
        HEAD + "清单:\n  行政应诉:\n" + "    - {案号: 1号}\n".repeat(19_990));
    t.put("lines of brackets", filled(FIELD + "[\n", ("[],".repeat(30_000) + "\n"), "]\n"));
    t.put("lines of words", filled(HEAD + "数据来源: ", "甲乙丙丁".repeat(2_000) + "\n  ", "\n"));
    t.put(
        "unknown fields, as many as may be",
        numbered(HEAD + "数据:\n", 29_990, i -> "  督察次树" + i + ": 1\n"));
    t.put("rows of a list", filled(HEAD + "清单:\n  行政应诉:\n", "    - {案号: 1号}\n", ""));
    t.put("shortcomings", filled(HEAD + "说明:\n  存在问题:\n", "    - 甲\n", ""));
    t.put("percent signs", filled("", "%", ""));
    t.put("noughts", filled("", "\u0000", ""));
    t.put("half characters", filled(FIELD, "\ufffd", "\n"));
    return t;
  }

  @Test
  @DisplayName("bounded processor time, never more than 256 MB")
  void bounded() throws IOException, InterruptedException {
    Map<String, String> texts = texts();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(folder.resolve(text.getKey() + ".yaml"), text.getValue());
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                BoundedText.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(out).isZero();
    assertThat(out.lines()).as(out).hasSize(texts.size()).allMatch(l -> l.startsWith("ok "));
  }
}
