package cn.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duibiao.Fixture;
import cn.duibiao.assessment.Assessment;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.ledger.Item.Progress;
import cn.duibiao.ledger.LedgerUpdate.Done;
import cn.duibiao.model.Verdict;
import cn.duibiao.plan.Planned;
import cn.duibiao.yaml.InvalidInputException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * 整改台账, on 2.2-5a 规范性文件报备率 of one district: a bare rate is 证据不足, 11 of 12 is 未达标, 12 of 12 达标
 * (docs/verdicts.md).
 */
class LedgerTest {

  private static final String BARE = "100%";
  private static final String SHORT = "{分子: 11, 分母: 12}";
  private static final String FULL = "{分子: 12, 分母: 12, 证据: [证1]}";
  private static final Set<Verdict> ALL = EnumSet.allOf(Verdict.class);
  private static final String ID = "2.2-5a-证据不足";

  private static Assessment result(String rate, String asOf) {
    DistrictReader.Read read =
        Fixture.district("统计期: 2023-01-01 至 2023-12-31\n数据: {制度体系: {规范性文件报备率: " + rate + "}}\n");
    return Fixture.ASSESSOR.assess(read.year(), List.of(), LocalDate.parse(asOf));
  }

  private static final Assessment FIRST = result(BARE, "2023-12-31");
  private static final Assessment FAILED = result(SHORT, "2024-06-30");
  private static final Assessment MET = result(FULL, "2024-07-31");

  private static LedgerFile fresh() {
    return LedgerUpdate.create(FIRST, EnumSet.of(Verdict.UNPROVEN)).ledger();
  }

  private static LedgerFile moved(LedgerFile ledger, State to, String day) {
    return new LedgerChange(to, Map.of(), List.of(), "", null).apply(ledger, ID, day);
  }

  private static LedgerFile set(LedgerFile ledger, Key key, String value) {
    return new LedgerChange(null, Map.of(key, value), List.of(), "", null)
        .apply(ledger, ID, "2024-03-01");
  }

  private static LedgerChange closing(Assessment result, String... evidence) {
    return new LedgerChange(State.CLOSED, Map.of(), List.of(evidence), "", result);
  }

  @Test
  @DisplayName("立账：只立所要的结论，编号是要点加情形，状态未启动")
  void created() {
    LedgerFile ledger = fresh();
    assertThat(ledger.items().keySet()).contains(ID).allMatch(id -> id.endsWith("-证据不足"));
    Item item = ledger.items().get(ID);
    assertThat(item.state()).isEqualTo(State.NOT_STARTED);
    assertThat(item.value(Key.LEAD)).isEqualTo("区司法局");
    assertThat(item.value(Key.DUE)).isEqualTo("2024-04-30");
    assertThat(item.progress()).isEqualTo(Progress.UNKNOWN);
  }

  @Test
  @DisplayName("状态只能往前走")
  void forwardOnly() {
    LedgerFile running = moved(fresh(), State.RUNNING, "2024-03-01");
    assertThat(running.items().get(ID).state()).isEqualTo(State.RUNNING);
    assertThatThrownBy(() -> moved(running, State.RUNNING, "2024-03-02"))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("只能往前走");
    assertThatThrownBy(() -> moved(running, State.NOT_STARTED, "2024-03-02"))
        .isInstanceOf(LedgerException.class);
    assertThat(moved(running, State.DONE, "2024-03-02").items().get(ID).state())
        .isEqualTo(State.DONE);
  }

  @Test
  @DisplayName("销号：没有凭据不行，没有结果不行，还没有达到不行，列入时的那次评估不行")
  void closingNeedsEvidenceAndAPassingEvaluation() {
    LedgerFile done = moved(fresh(), State.DONE, "2024-05-01");
    assertThatThrownBy(() -> closing(MET).apply(done, ID, "2024-08-01"))
        .hasMessageContaining("没有凭据");
    assertThatThrownBy(() -> closing(null, "报备台账").apply(done, ID, "2024-08-01"))
        .hasMessageContaining("重新评估");
    assertThatThrownBy(() -> closing(FAILED, "报备台账").apply(done, ID, "2024-08-01"))
        .hasMessageContaining("未达标");
    assertThatThrownBy(() -> closing(FIRST, "报备台账").apply(done, ID, "2024-08-01"))
        .hasMessageContaining("列入以后");
    Item closed = closing(MET, "报备台账").apply(done, ID, "2024-08-01").items().get(ID);
    assertThat(closed.state()).isEqualTo(State.CLOSED);
    assertThat(closed.evidence()).containsExactly("报备台账");
  }

  @Test
  @DisplayName("别的地区的结果不能用；比台账早的结果不能用")
  void ofAnotherDistrict() {
    Assessment other = Planned.example("quangang-2023.yaml", null);
    assertThatThrownBy(() -> LedgerUpdate.update(fresh(), other, ALL))
        .isInstanceOf(LedgerException.class);
    LedgerFile later = LedgerUpdate.update(fresh(), MET, ALL).ledger();
    assertThatThrownBy(() -> LedgerUpdate.update(later, FAILED, ALL)).hasMessageContaining("比它早");
  }

  @Test
  @DisplayName("再评估仍是同一情形：未改；达到要求：已改，状态不由评估改动")
  void unchangedAndRemedied() {
    LedgerFile unchanged = LedgerUpdate.update(fresh(), result(BARE, "2024-06-30"), ALL).ledger();
    assertThat(unchanged.items().get(ID).progress()).isEqualTo(Progress.UNCHANGED);
    Done done = LedgerUpdate.update(unchanged, MET, ALL);
    assertThat(done.remedied()).contains(ID);
    Item item = done.ledger().items().get(ID);
    assertThat(item.progress()).isEqualTo(Progress.REMEDIED);
    assertThat(item.state()).isEqualTo(State.NOT_STARTED);
  }

  @Test
  @DisplayName("同一结果对两遍，不多一笔")
  void sameResultTwice() {
    LedgerFile once = LedgerUpdate.update(fresh(), MET, ALL).ledger();
    assertThat(LedgerUpdate.update(once, MET, ALL).ledger()).isSameAs(once);
  }

  @Test
  @DisplayName("情形变了（证据不足→未达标）：原事项转列，新事项接着办")
  void passedOn() {
    Done done = LedgerUpdate.update(fresh(), FAILED, EnumSet.of(Verdict.NOT_MET));
    assertThat(done.passedOn()).contains(ID);
    Item old = done.ledger().items().get(ID);
    assertThat(old.isPassedOn()).isTrue();
    assertThat(old.isOpen()).isFalse();
    assertThat(old.history().get(1).item()).isEqualTo("2.2-5a-未达标");
    assertThat(done.ledger().items().get("2.2-5a-未达标").state()).isEqualTo(State.NOT_STARTED);
    assertThatThrownBy(() -> moved(done.ledger(), State.RUNNING, "2024-07-01"))
        .hasMessageContaining("转列");
  }

  @Test
  @DisplayName("销了号又出现：另立一项，注明反复；原事项不倒退")
  void recurred() {
    LedgerFile closed =
        closing(MET, "报备台账")
            .apply(LedgerUpdate.update(fresh(), MET, ALL).ledger(), ID, "2024-08-01");
    Done done = LedgerUpdate.update(closed, result(BARE, "2024-12-31"), ALL);
    assertThat(done.recurred()).containsExactly(ID + "-2");
    assertThat(done.ledger().items().get(ID).state()).isEqualTo(State.CLOSED);
    Item again = done.ledger().items().get(ID + "-2");
    assertThat(again.progress()).isEqualTo(Progress.RECURRED);
    assertThat(again.history().get(0).item()).isEqualTo(ID);
  }

  @Test
  @DisplayName("改过又不行了（没有销号）：同一项，反复")
  void relapsed() {
    LedgerFile met = LedgerUpdate.update(fresh(), MET, ALL).ledger();
    Done done = LedgerUpdate.update(met, result(BARE, "2024-12-31"), ALL);
    assertThat(done.recurred()).contains(ID);
    assertThat(done.ledger().items().get(ID).progress()).isEqualTo(Progress.RECURRED);
  }

  @Test
  @DisplayName("逾期按日期推算：时限当天不算，次日算一天；已完成的不算")
  void overdue() {
    Item item = fresh().items().get(ID);
    assertThat(item.overdue(LocalDate.parse("2024-04-30"))).isZero();
    assertThat(item.overdue(LocalDate.parse("2024-05-01"))).isEqualTo(1);
    Item done = moved(fresh(), State.DONE, "2024-04-01").items().get(ID);
    assertThat(done.overdue(LocalDate.parse("2024-12-31"))).isZero();
    assertThat(LedgerWriter.write(fresh())).doesNotContain("逾期1", "已逾期");
  }

  @Test
  @DisplayName("写出再读回，一处不差；别人写的整行注释也在")
  void roundTrip() {
    Assessment quangang = Planned.example("quangang-2023.yaml", null);
    LedgerFile ledger = LedgerUpdate.create(quangang, ALL).ledger();
    String text = LedgerWriter.write(ledger);
    assertThat(LedgerReader.parse(text, "台账.yaml").items())
        .containsExactlyEntriesOf(ledger.items());

    LedgerFile noted = set(fresh(), Key.REMARK, "“泉港”、#1: 甲\n乙, {丙}");
    assertThat(LedgerReader.parse(LedgerWriter.write(noted), "台账.yaml")).isEqualTo(noted);
    String commented = LedgerWriter.write(fresh()).replace("事项:\n", "# 老张看过\n事项:\n");
    assertThat(LedgerWriter.write(LedgerReader.parse(commented, "台账.yaml"))).contains("# 老张看过");
  }

  @Test
  @DisplayName("历程和状态对不上、时限不是日期、键写错：逐处指出行号")
  void brokenLedger() {
    String broken =
        LedgerWriter.write(fresh())
            .replaceFirst("状态: 未启动\n", "状态: 已销号\n")
            .replaceFirst("时限: 2024-04-30", "时限: 四月底")
            .replaceFirst("    配合:", "    配和:");
    assertThatThrownBy(() -> LedgerReader.parse(broken, "台账.yaml"))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.problems())
                    .allMatch(p -> p.line() > 1)
                    .anyMatch(p -> p.found().contains("四月底"))
                    .anyMatch(p -> p.found().contains("配和")));
    String backdated = LedgerWriter.write(fresh()).replaceFirst("状态: 未启动\n", "状态: 已销号\n");
    assertThatThrownBy(() -> LedgerReader.parse(backdated, "台账.yaml"))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> assertThat(e.problems().get(0).text()).contains("状态与历程不符"));
  }

  @Test
  @DisplayName("合并：各改各的都在，历程都在，走得远的状态算数")
  void mergeKeepsBoth() {
    LedgerFile base = fresh();
    LedgerFile one = moved(set(base, Key.LEAD, "区政府办公室"), State.RUNNING, "2024-03-05");
    LedgerFile other =
        new LedgerChange(State.DONE, Map.of(Key.DUE, "2024-06-30"), List.of("台账"), "办完", null)
            .apply(base, ID, "2024-03-09");
    LedgerMerge.Merged merged = LedgerMerge.merge(one, other, base);
    Item item = merged.ledger().items().get(ID);
    assertThat(merged.conflicts()).isEmpty();
    assertThat(item.value(Key.LEAD)).isEqualTo("区政府办公室");
    assertThat(item.value(Key.DUE)).isEqualTo("2024-06-30");
    assertThat(item.state()).isEqualTo(State.DONE);
    assertThat(item.evidence()).containsExactly("台账");
    assertThat(item.history())
        .containsAll(one.items().get(ID).history())
        .containsAll(other.items().get(ID).history())
        .hasSize(5);
    assertThat(LedgerMerge.merge(other, one, base).ledger()).isEqualTo(merged.ledger());
  }

  @Test
  @DisplayName("合并：两人把同一处改得不一样，两个都留下并指出；写明以后争议即消")
  void mergeTellsConflicts() {
    LedgerFile base = fresh();
    LedgerFile one = set(base, Key.DUE, "2024-05-31");
    LedgerFile other = set(base, Key.DUE, "2024-06-30");
    LedgerMerge.Merged merged = LedgerMerge.merge(one, other, base);
    assertThat(merged.conflicts()).hasSize(1);
    assertThat(merged.conflicts().get(0)).contains(ID, "时限", "2024-05-31", "2024-06-30");
    Item item = merged.ledger().items().get(ID);
    assertThat(item.disputed().get(Key.DUE)).containsExactly("2024-05-31", "2024-06-30");
    LedgerFile read = LedgerReader.parse(LedgerWriter.write(merged.ledger()), "台账.yaml");
    assertThat(read).isEqualTo(merged.ledger());
    LedgerFile settled = set(read, Key.DUE, "2024-06-15");
    assertThat(settled.disputes()).isZero();
    assertThat(LedgerMerge.merge(read, settled, read).ledger().disputes()).isZero();
  }

  @Test
  @DisplayName("合并：没有原台账，凡不一样的都是争议；只在一边的事项留下")
  void mergeWithoutBase() {
    LedgerFile one = set(fresh(), Key.DUE, "2024-05-31");
    LedgerFile all = LedgerUpdate.create(FIRST, ALL).ledger();
    LedgerMerge.Merged merged = LedgerMerge.merge(one, all, null);
    assertThat(merged.ledger().items().keySet()).containsAll(all.items().keySet());
    assertThat(merged.ledger().disputes()).isEqualTo(1);
  }
}
