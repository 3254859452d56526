package cn.duibiao.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands and hands each the terminal it writes to. */
final class Commands implements IFactory {

  private final Terminal terminal;

  Commands(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == CheckCommand.class) {
      return type.cast(new CheckCommand(terminal));
    }
    if (type == ExplainCommand.class) {
      return type.cast(new ExplainCommand(terminal));
    }
    if (type == CatalogueCommand.class) {
      return type.cast(new CatalogueCommand(terminal));
    }
    if (type == CatalogueNewCommand.class) {
      return type.cast(new CatalogueNewCommand(terminal));
    }
    if (type == ReportCommand.class) {
      return type.cast(new ReportCommand(terminal));
    }
    if (type == ExportCommand.class) {
      return type.cast(new ExportCommand(terminal));
    }
    if (type == ImportCommand.class) {
      return type.cast(new ImportCommand(terminal));
    }
    if (type == DraftCommand.class) {
      return type.cast(new DraftCommand(terminal));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
