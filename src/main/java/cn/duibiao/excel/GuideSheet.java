package cn.duibiao.excel;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** The first sheet: whose year it is, and how to fill the others in. */
final class GuideSheet {

  /** Headings by which the particulars are found again. */
  static final String KEY = "项目";

  static final String VALUE = "内容";

  private static final List<String> LINES =
      List.of(
          "一、怎样填",
          "1. 每个单位填自己的一张表。“字段”“单位”“上年数”三栏已锁定；要改动表的结构，可在“审阅”里撤销保护（没有密码）。",
          "2. 没有数就空着，状态留“未填”。确实没有发生，本年数写 0，状态选“零”。不归本单位管、没有这类事项，状态选“不适用”，在填报说明里写理由。数在别的单位，状态选“不掌握”，在填报说明里写问谁。不要写“/”“无”“—”。",
          "3. 率请写分子和分母，率本身可以不写；只写 100% 不能证明达标。",
          "4. 约数照写：60余名、95%以上、约3万件、2000万元。写在本年数里，不要换算、不要凑整。",
          "5. 同一个字段有几个主体的数，一个主体一行；表里不够的，写在表末的补充行，字段名称从下拉里选。",
          "6. 日期写 2024-03-01、2024年3月1日或者 2024.3.1；只知道月份写 2024年3月。",
          "7. 佐证材料先在“证据目录”登记（文号、日期、页码），再把编号写到“证据号”。一份材料可以用在几处，不用交复印件。",
          "8. 本年数栏带下拉的行是核对事项，答 是、否 或 不适用；没有把握的空着，把实际做法写到填报说明。",
          "二、请不要",
          "9. 不要合并单元格，不要改字段名称，不要把几个数写在一格里，不要用公式取别的文件里的数。列的先后可以调整，导入时按表头认。",
          "10. 交表时保存为 .xlsx，不加密码。本单位只交一份，改了就整份重交。",
          "三、核对栏",
          "11. “●”是缺、“▲”是要再看一眼，由表格自动算出，只供填报时核对，不是结论。");

  private GuideSheet() {}

  static void write(Worksheet sheet, FormBook form) {
    sheet.width(0, 16);
    sheet.width(1, 110);
    sheet.value(0, 0, form.head().get("年度") + "年度法治政府建设数据表填报说明");
    sheet.range(0, 0, 0, 1).merge();
    SheetStyle.title(sheet.range(0, 0, 0, 1));
    sheet.rowHeight(0, 34);
    sheet.value(1, 0, "内部自评用表，不是官方评分表。");
    sheet.value(2, 0, KEY);
    sheet.value(2, 1, VALUE);
    SheetStyle.head(sheet.range(2, 0, 2, 1));
    int row = 3;
    for (String key : FormHead.KEYS) {
      sheet.value(row, 0, key);
      FormWriter.text(sheet, row, 1, form.head().get(key));
      row++;
    }
    SheetStyle.words(sheet.range(3, 0, row - 1, 1), true);
    row++;
    for (String line : LINES) {
      sheet.value(row, 0, line);
      sheet.range(row, 0, row, 1).merge();
      sheet
          .range(row, 0, row, 1)
          .style()
          .fontName(
              line.startsWith("一") || line.startsWith("二") || line.startsWith("三") ? "黑体" : "宋体")
          .fontSize(12)
          .wrapText(true)
          .verticalAlignment("center")
          .set();
      sheet.rowHeight(row, SheetStyle.height(line, 110) + 6);
      row++;
    }
    FormWriter.page(sheet, 1);
    sheet.unfreeze();
  }
}
