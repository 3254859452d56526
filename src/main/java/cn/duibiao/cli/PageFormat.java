package cn.duibiao.cli;

import cn.duibiao.model.Labelled;
import picocli.CommandLine.ITypeConverter;

/** In which form a command prints what it shows. */
enum PageFormat implements Labelled {
  TEXT("text"),
  MD("md"),
  JSON("json");

  private final String label;

  PageFormat(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  static final class Converter implements ITypeConverter<PageFormat> {
    @Override
    public PageFormat convert(String value) {
      return LabelConverters.find(PageFormat.class, value);
    }
  }
}
