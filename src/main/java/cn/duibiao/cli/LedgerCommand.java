package cn.duibiao.cli;

import cn.duibiao.assessment.AssessmentReader;
import cn.duibiao.ledger.Key;
import cn.duibiao.ledger.LedgerChange;
import cn.duibiao.ledger.LedgerException;
import cn.duibiao.ledger.LedgerFile;
import cn.duibiao.ledger.LedgerList;
import cn.duibiao.ledger.LedgerMerge;
import cn.duibiao.ledger.LedgerReader;
import cn.duibiao.ledger.LedgerUpdate;
import cn.duibiao.ledger.LedgerWriter;
import cn.duibiao.ledger.State;
import cn.duibiao.model.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ledger}: measures across evaluations, in a file the team owns. */
@Command(
    name = "ledger",
    description = "整改台账：把缺口立成事项，跟到销号。台账是本单位自己的一个文件。",
    footer = {
      "",
      "例：",
      "  duibiao ledger new 结果/差距分析.json -o 台账.yaml",
      "  duibiao ledger list 台账.yaml --department 区司法局",
      "  duibiao ledger set 台账.yaml 6.3-1a-证据不足 --status 进行中",
      "  duibiao ledger update 台账.yaml 新结果/差距分析.json",
      "  duibiao ledger merge 甲.yaml 乙.yaml --base 原来.yaml -o 台账.yaml",
      "",
      "状态：未启动 → 进行中 → 已完成 → 已销号，只能往前走。销号要有凭据，并且重新评估达到要求。"
    })
final class LedgerCommand implements Runnable {

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help;

  LedgerCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "new",
      description = "从一次评估的结果立一份新台账。",
      footer = {
        "",
        "例：",
        "  duibiao ledger new 结果/差距分析.json -o 台账.yaml",
        "  duibiao ledger new 结果/差距分析.json -o 台账.yaml --only 未达标,数据存疑,证据不足"
      })
  int create(
      @Mixin HelpOption helpOption,
      @Parameters(paramLabel = "结果文件", description = "check 写出的结果（差距分析.json）") Path result,
      @Option(
              names = {"-o", "--out"},
              paramLabel = "台账",
              defaultValue = "台账.yaml",
              description = "写到哪个文件；不写则为 台账.yaml。已有的不覆盖")
          Path out,
      @Option(
              names = "--only",
              split = ",",
              paramLabel = "结论",
              converter = LabelConverters.ForVerdict.class,
              description = "只立这些结论的事项，如 未达标,证据不足；不写则全部")
          List<Verdict> only) {
    return told(
        () -> {
          LedgerUpdate.Done done =
              LedgerUpdate.create(AssessmentReader.read(result), verdicts(only));
          UserFiles.write(Map.of(out, bytes(done.ledger())), false);
          terminal.out().println("已立台账 " + out + "：" + done.added().size() + "项。");
          next(
              "看一个单位的事项：" + Home.command() + " ledger list " + out + " --department 区司法局",
              "开始办的：" + Home.command() + " ledger set " + out + " 编号 --status 进行中");
          return 0;
        });
  }

  @Command(
      name = "update",
      description = "用新的评估结果对台账：新缺口列入，达到要求的注明已改。状态不由评估改动。",
      footer = {"", "例：", "  duibiao ledger update 台账.yaml 新结果/差距分析.json"})
  int update(
      @Mixin HelpOption helpOption,
      @Parameters(index = "0", paramLabel = "台账", description = "台账文件") Path file,
      @Parameters(index = "1", paramLabel = "结果文件", description = "新的评估结果（差距分析.json）") Path result,
      @Option(
              names = "--only",
              split = ",",
              paramLabel = "结论",
              converter = LabelConverters.ForVerdict.class,
              description = "只列入这些结论的新缺口；台账里已有的要点不受影响")
          List<Verdict> only) {
    return told(
        () -> {
          LedgerStore store = LedgerStore.open(file);
          LedgerUpdate.Done done =
              LedgerUpdate.update(store.ledger(), AssessmentReader.read(result), verdicts(only));
          if (done.ledger() == store.ledger()) {
            terminal.out().println("台账已经对过这个结果，没有改动。");
            return 0;
          }
          store.replace(done.ledger());
          terminal.out().println("已对台账 " + file + "。");
          say("新列入", done.added());
          say("已改（可以登记凭据后销号）", done.remedied());
          say("未改", done.unchanged());
          say("反复", done.recurred());
          say("情形有变，转列为另一事项", done.passedOn());
          return 0;
        });
  }

  @Command(
      name = "set",
      description = "改一项：状态、凭据、单位、时限、备注。改动都记进历程。",
      footer = {
        "",
        "例：",
        "  duibiao ledger set 台账.yaml 6.3-1a-证据不足 --status 进行中 --note 已发通知",
        "  duibiao ledger set 台账.yaml 6.3-1a-证据不足 --due 2024-06-30",
        "  duibiao ledger set 台账.yaml 6.3-1a-证据不足 --status 已销号 --evidence 2024年应诉台账 --result 差距分析.json"
      })
  int set(
      @Mixin HelpOption helpOption,
      @Parameters(index = "0", paramLabel = "台账", description = "台账文件") Path file,
      @Parameters(index = "1", paramLabel = "编号", description = "事项编号，如 6.3-1a-证据不足") String id,
      @Option(
              names = "--status",
              paramLabel = "状态",
              converter = States.class,
              description = "进行中、已完成、已销号；只能往前走")
          State state,
      @Option(names = "--evidence", paramLabel = "凭据", description = "登记凭据（文号、名称）；可以写几次")
          List<String> evidence,
      @Option(names = "--note", paramLabel = "说明", description = "写进历程的话") String note,
      @Option(names = "--lead", paramLabel = "单位", description = "改牵头单位") String lead,
      @Option(names = "--support", paramLabel = "单位", description = "改配合单位") String support,
      @Option(
              names = "--due",
              paramLabel = "日期",
              converter = LabelConverters.ForDate.class,
              description = "改完成时限，如 2024-06-30")
          LocalDate due,
      @Option(names = "--action", paramLabel = "措施", description = "改措施") String action,
      @Option(names = "--remark", paramLabel = "备注", description = "改备注") String remark,
      @Option(names = "--result", paramLabel = "结果文件", description = "销号时凭以核对的评估结果") Path result,
      @Option(
              names = "--as-of",
              paramLabel = "日期",
              converter = LabelConverters.ForDate.class,
              description = "记哪一天；不写则为今天")
          LocalDate asOf) {
    return told(
        () -> {
          Map<Key, String> values = new EnumMap<>(Key.class);
          put(values, Key.LEAD, lead);
          put(values, Key.SUPPORT, support);
          put(values, Key.DUE, due == null ? null : due.toString());
          put(values, Key.ACTION, action);
          put(values, Key.REMARK, remark);
          LedgerChange change =
              new LedgerChange(
                  state,
                  values,
                  evidence == null ? List.of() : evidence,
                  note == null ? "" : note,
                  result == null ? null : AssessmentReader.read(result));
          LedgerStore store = LedgerStore.open(file);
          LedgerFile changed = change.apply(store.ledger(), id, day(asOf).toString());
          if (changed.equals(store.ledger())) {
            terminal.out().println("“" + id + "”没有要改的。");
            return 0;
          }
          store.replace(changed);
          terminal.out().println("已改 " + id + (state == null ? "。" : "：" + state.label() + "。"));
          return 0;
        });
  }

  @Command(
      name = "merge",
      description = "把两个人各自改过的台账合成一份，什么都不丢；两人改得不一样的，两个都留下并列出来。",
      footer = {
        "",
        "例：",
        "  duibiao ledger merge 甲.yaml 乙.yaml --base 原来.yaml -o 台账.yaml",
        "",
        "给了 --base，才知道是谁改的；不给则凡不一样的都列为争议。"
      })
  int merge(
      @Mixin HelpOption helpOption,
      @Parameters(index = "0", paramLabel = "台账甲", description = "一份") Path one,
      @Parameters(index = "1", paramLabel = "台账乙", description = "另一份") Path other,
      @Option(names = "--base", paramLabel = "原台账", description = "两人改之前的那一份") Path base,
      @Option(
              names = {"-o", "--out"},
              required = true,
              paramLabel = "台账",
              description = "写到哪个文件；已有的不覆盖")
          Path out) {
    return told(
        () -> {
          LedgerMerge.Merged merged =
              LedgerMerge.merge(
                  LedgerReader.read(one),
                  LedgerReader.read(other),
                  base == null ? null : LedgerReader.read(base));
          UserFiles.write(Map.of(out, bytes(merged.ledger())), false);
          terminal.out().println("已合并到 " + out + "：" + merged.ledger().items().size() + "项。");
          if (!merged.conflicts().isEmpty()) {
            terminal.out().println("两份不一样、都留在“争议”里的" + merged.conflicts().size() + "处：");
            merged.conflicts().forEach(c -> terminal.out().println("　" + c));
            next("商定后用 " + Home.command() + " ledger set " + out + " 编号 --due（--lead …）写明，争议即消");
          }
          return 0;
        });
  }

  @Command(
      name = "list",
      description = "列出事项、时限、逾期和已改、未改、反复。",
      footer = {
        "",
        "例：",
        "  duibiao ledger list 台账.yaml",
        "  duibiao ledger list 台账.yaml --department 区司法局 --overdue",
        "  duibiao ledger list 台账.yaml --status 已完成 --as-of 2024-07-15"
      })
  int list(
      @Mixin HelpOption helpOption,
      @Parameters(paramLabel = "台账", description = "台账文件") Path file,
      @Option(names = "--department", paramLabel = "单位", description = "只看这个单位牵头的")
          String department,
      @Option(
              names = "--status",
              paramLabel = "状态",
              converter = States.class,
              description = "只看这个状态的")
          State state,
      @Option(names = "--overdue", description = "只看逾期的") boolean overdue,
      @Option(
              names = "--as-of",
              paramLabel = "日期",
              converter = LabelConverters.ForDate.class,
              description = "逾期按哪一天算；不写则为今天")
          LocalDate asOf) {
    LedgerFile ledger = LedgerReader.read(file);
    new LedgerList(day(asOf), department, state, overdue)
        .lines(ledger)
        .forEach(terminal.out()::println);
    return 0;
  }

  private int told(Supplier<Integer> work) {
    try {
      int status = work.get();
      terminal.flush();
      return status;
    } catch (LedgerException e) {
      terminal.err().println(e.getMessage());
      return Main.INPUT_ERROR;
    }
  }

  private static Set<Verdict> verdicts(List<Verdict> only) {
    return only == null || only.isEmpty()
        ? Arrays.stream(Verdict.values())
            .filter(Verdict::isGap)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Verdict.class)))
        : EnumSet.copyOf(only);
  }

  private static void put(Map<Key, String> values, Key key, String value) {
    if (value != null) {
      values.put(key, value);
    }
  }

  private static LocalDate day(LocalDate asOf) {
    return asOf == null ? LocalDate.now() : asOf;
  }

  private static byte[] bytes(LedgerFile ledger) {
    return LedgerWriter.write(ledger).getBytes(StandardCharsets.UTF_8);
  }

  private void say(String what, List<String> ids) {
    if (!ids.isEmpty()) {
      terminal.out().println("　" + what + " " + ids.size() + "项：" + String.join("、", ids));
    }
  }

  private void next(String... steps) {
    terminal.out().println("下一步：");
    for (int i = 0; i < steps.length; i++) {
      terminal.out().println("　" + (i + 1) + ". " + steps[i]);
    }
  }

  static final class States implements ITypeConverter<State> {
    @Override
    public State convert(String value) {
      return LabelConverters.find(State.class, value);
    }
  }
}
