package cn.duibiao.cli;

import cn.duibiao.yaml.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the command-line library complains of, in Chinese. */
final class UsageMessages {

  private UsageMessages() {}

  static String chinese(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      return "不认识“"
          + word
          + "”。"
          + Nearest.suggestion(word.replaceFirst("=.*", ""), words(e.getCommandLine()));
    }
    if (e instanceof MissingParameterException missing) {
      return "缺少"
          + missing.getMissing().stream().map(UsageMessages::name).collect(Collectors.joining("、"))
          + "。";
    }
    if (e instanceof OverwrittenOptionException twice) {
      return name(twice.getOverwritten()) + "写了两遍，请只留一个。";
    }
    if (e instanceof MutuallyExclusiveArgsException) {
      return e.getCommandLine().getCommandSpec().argGroups().stream()
              .flatMap(g -> g.args().stream())
              .map(a -> ((OptionSpec) a).longestName())
              .collect(Collectors.joining("、"))
          + "只能选一个。";
    }
    if (e.getArgSpec() != null && e.getValue() != null) {
      return "“" + e.getValue() + "”不能用作" + name(e.getArgSpec()) + "。" + expected(e);
    }
    return "命令写得不对，程序读不懂。";
  }

  /** What our own converters say of the values they take. */
  private static String expected(ParameterException e) {
    boolean ours =
        e.getArgSpec().converters().length > 0 && e.getCause() instanceof TypeConversionException;
    return ours ? e.getCause().getMessage() + "。" : "";
  }

  private static List<String> words(CommandLine line) {
    List<String> words = new ArrayList<>(line.getSubcommands().keySet());
    line.getCommandSpec().options().forEach(o -> words.addAll(List.of(o.names())));
    return words;
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option
        ? "选项 " + option.longestName() + " 的值"
        : "参数 " + arg.paramLabel();
  }
}
