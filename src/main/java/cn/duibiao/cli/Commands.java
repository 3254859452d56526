package cn.duibiao.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands and hands each that writes the terminal it writes to. */
final class Commands implements IFactory {

  private final Terminal terminal;

  Commands(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      Class<?>[] parameters = constructor.getParameterTypes();
      if (parameters.length == 1 && parameters[0] == Terminal.class) {
        return type.cast(constructor.newInstance(terminal));
      }
    }
    if (type == BatchCommand.class) {
      return type.cast(new BatchCommand(terminal));
    }
    if (type == DiffCommand.class) {
      return type.cast(new DiffCommand(terminal));
    }
    if (type == ReviewCommand.class) {
      return type.cast(new ReviewCommand(terminal));
    }
    if (type == DraftCommand.class) {
      return type.cast(new DraftCommand(terminal));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
