package cn.duibiao.cli;

import cn.duibiao.model.Labelled;
import picocli.CommandLine.ITypeConverter;

/** The forms in which a page can be had. */
enum PageFormat implements Labelled {
  TEXT("text"),
  MD("md"),
  JSON("json"),
  HTML("html"),
  DOCX("docx"),
  XLSX("xlsx");

  private final String label;

  PageFormat(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** False for what no screen can show. */
  boolean isText() {
    return this == TEXT || this == MD || this == JSON;
  }

  static final class Converter implements ITypeConverter<PageFormat> {
    @Override
    public PageFormat convert(String value) {
      return LabelConverters.find(PageFormat.class, value);
    }
  }
}
