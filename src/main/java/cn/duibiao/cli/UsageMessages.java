package cn.duibiao.cli;

import cn.duibiao.yaml.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the command-line library complains of, in Chinese. */
final class UsageMessages {

  private UsageMessages() {}

  static String chinese(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      return "不认识“" + word + "”。" + Nearest.suggestion(word, words(e.getCommandLine()));
    }
    if (e instanceof MissingParameterException missing) {
      return "缺少"
          + missing.getMissing().stream().map(UsageMessages::name).collect(Collectors.joining("、"))
          + "。";
    }
    if (e.getArgSpec() != null && e.getValue() != null) {
      return "“" + e.getValue() + "”不能用作" + name(e.getArgSpec()) + "。";
    }
    return e.getMessage();
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
