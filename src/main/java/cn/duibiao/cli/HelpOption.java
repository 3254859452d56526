package cn.duibiao.cli;

import picocli.CommandLine.Option;

/** {@code --help} of every command, described in Chinese. */
final class HelpOption {

  @SuppressWarnings("UnusedVariable")
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示这份说明")
  private boolean help;
}
