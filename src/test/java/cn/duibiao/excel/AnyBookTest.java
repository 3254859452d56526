package cn.duibiao.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.yaml.InvalidInputException;
import cn.duibiao.yaml.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever a workbook has become, it is read or refused with places; nothing else ever comes out.
 */
class AnyBookTest {

  private static final List<String> BITS =
      List.of(
          "<",
          ">",
          "/>",
          "</row>",
          "</c>",
          "<row>",
          "<c>",
          "<v>",
          "\"",
          "r=\"A1\"",
          "r=\"\"",
          "t=\"s\"",
          "t=\"d\"",
          "t=\"zz\"",
          "s=\"99999\"",
          "s=\"-1\"",
          "<f>1</f>",
          "<v>-1</v>",
          "<v>1e999</v>",
          "<v>NaN</v>",
          "&amp;",
          "&a;",
          "\u0000",
          "甲",
          "<mergeCell ref=\"x\"/>",
          "<mergeCell ref=\"A1:XFD1048576\"/>",
          "9999999999",
          "<rPh><t>x</t>",
          "xml:space",
          "-",
          "0");

  private static final List<String> TEXTS =
      List.of(
          "",
          "12",
          "/",
          "无",
          "=1",
          "不适用",
          "零",
          "未填",
          "是",
          "2000万",
          "１，２",
          "字段",
          "本年数",
          "6.3-3c 台账",
          "创建1 自查",
          "审批时限压缩比：起",
          "规范性文件报备率",
          "规范性文件制发数",
          "报告公开日期",
          "证1",
          "、",
          "2024-02-30",
          "%",
          "  ",
          "'",
          "：",
          "{",
          "#",
          "甲\n乙",
          "12件",
          "1/2",
          "\"",
          "\\");

  private static Path file;
  private static byte[] good;

  @BeforeContainer
  static void make() throws IOException {
    file = Files.createTempFile("any", ".xlsx");
    file.toFile().deleteOnExit();
    Book book =
        Book.of("区司法局")
            .row(Map.of("字段", "规范性文件报备率", "分子", 12, "分母", 13, "证据号", "证1"))
            .field("规范性文件制发数", "１２")
            .field("报告公开日期", LocalDate.of(2024, 3, 1))
            .field("清理基数", new Book.Formula("SUM(1,2)", 3.0))
            .row(Map.of("字段", "6.3-3c 台账", "本年数", "是", "填报说明", "甲"))
            .evidence("证1", "台账");
    good = Files.readAllBytes(book.at(file));
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void bytes_that_went_wrong(@ForAll("slips") List<int[]> slips) throws IOException {
    byte[] bytes = good.clone();
    slips.forEach(s -> bytes[Math.floorMod(s[0], bytes.length)] = (byte) s[1]);
    assertReadOrRefused(bytes);
  }

  @Property(tries = 250, shrinking = ShrinkingMode.OFF)
  void xml_that_went_wrong(@ForAll("slips") List<int[]> slips) throws IOException {
    Map<String, byte[]> parts = parts();
    List<String> names = List.copyOf(parts.keySet());
    for (int[] slip : slips) {
      String name = names.get(Math.floorMod(slip[0], names.size()));
      StringBuilder xml = new StringBuilder(new String(parts.get(name), StandardCharsets.UTF_8));
      int at = Math.floorMod(slip[0] / 31, xml.length());
      int end = Math.min(xml.length(), at + Math.floorMod(slip[1], 6));
      xml.replace(at, end, BITS.get(Math.floorMod(slip[1], BITS.size())));
      parts.put(name, xml.toString().getBytes(StandardCharsets.UTF_8));
    }
    assertReadOrRefused(zip(parts));
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void cells_with_anything_in_them(@ForAll("grids") List<Map<String, String>> rows)
      throws IOException {
    Book book = Book.of("区司法局").evidence("证1", "台账");
    rows.forEach(r -> book.row(Map.copyOf(r)));
    assertReadOrRefused(Files.readAllBytes(book.at(file)));
  }

  @Provide
  Arbitrary<List<int[]>> slips() {
    return Combinators.combine(Arbitraries.integers(), Arbitraries.integers())
        .as((a, b) -> new int[] {a, b})
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<Map<String, String>>> grids() {
    Arbitrary<String> fields =
        Arbitraries.of(
            "规范性文件报备率", "规范性文件制发数", "报告公开日期", "6.3-3c 台账", "创建1 自查", "审批时限压缩比：起", "不存在的", "");
    return Combinators.combine(
            fields,
            Arbitraries.maps(
                    Arbitraries.of(Book.HEADS).filter(h -> !h.equals("字段")), Arbitraries.of(TEXTS))
                .ofMaxSize(8))
        .as(
            (field, cells) -> {
              Map<String, String> row = new TreeMap<>(cells);
              row.put("字段", field);
              return row;
            })
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  private static Map<String, byte[]> parts() throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(good))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void assertReadOrRefused(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    try {
      assertUsable(Imports.read(file).hints());
    } catch (InvalidInputException refused) {
      assertThat(refused.problems()).isNotEmpty();
      assertUsable(refused.problems());
    }
    try {
      // what can be read is left, and it reads back
      Imports.readPart(file);
    } catch (InvalidInputException refused) {
      assertUsable(refused.problems());
    }
  }

  private static void assertUsable(List<Problem> problems) {
    assertThat(problems)
        .allSatisfy(
            p -> {
              assertThat(p.text()).containsPattern("[\\u4e00-\\u9fff]").doesNotContain("null");
              assertThat(p.file()).isNotBlank();
            });
  }
}
