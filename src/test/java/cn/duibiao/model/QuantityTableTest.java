package cn.duibiao.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.MarkdownTable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of docs/quantities.md. */
class QuantityTableTest {

  private static final String DOCUMENT = "docs/quantities.md";

  @TestFactory
  Stream<DynamicTest> figures() {
    return MarkdownTable.rows(DOCUMENT, "写法", "区间", "量词", "规则").stream()
        .map(row -> DynamicTest.dynamicTest(row.get(0), () -> figure(row)));
  }

  private static void figure(List<String> row) {
    assertThat(QuantityReader.read(row.get(0))).isInstanceOf(QuantityReader.Figure.class);
    Quantity q = ((QuantityReader.Figure) QuantityReader.read(row.get(0))).quantity();
    assertThat(interval(q)).isEqualTo(row.get(1));
    assertThat(q.unit()).isEqualTo(row.get(2));
    assertThat(q.wording()).isEqualTo(row.get(0));
  }

  private static String interval(Quantity q) {
    String lower = q.lower() == null ? "—" : q.lower().toPlainString();
    String upper = q.upper() == null ? "—" : q.upper().toPlainString();
    return (q.lowerOpen() ? "(" : "[") + lower + ", " + upper + (q.upperOpen() ? ")" : "]");
  }

  @TestFactory
  Stream<DynamicTest> changes() {
    return MarkdownTable.rows(DOCUMENT, "写法", "起", "止", "量词").stream()
        .map(row -> DynamicTest.dynamicTest(row.get(0), () -> change(row)));
  }

  private static void change(List<String> row) {
    assertThat(QuantityReader.read(row.get(0))).isInstanceOf(QuantityReader.Change.class);
    var change = (QuantityReader.Change) QuantityReader.read(row.get(0));
    assertThat(change.from().amount()).isEqualByComparingTo(row.get(1));
    assertThat(change.to().amount()).isEqualByComparingTo(row.get(2));
    assertThat(change.to().unit()).isEqualTo(row.get(3));
  }

  @TestFactory
  Stream<DynamicTest> unreadable() {
    return MarkdownTable.rows(DOCUMENT, "写法", "为什么").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(0),
                    () -> {
                      assertThat(QuantityReader.read(row.get(0)))
                          .isInstanceOf(QuantityReader.Unreadable.class);
                      var unreadable = (QuantityReader.Unreadable) QuantityReader.read(row.get(0));
                      assertThat(unreadable.problem()).isNotBlank();
                      assertThat(unreadable.mend()).isNotBlank();
                    }));
  }
}
