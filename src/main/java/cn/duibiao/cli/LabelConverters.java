package cn.duibiao.cli;

import cn.duibiao.model.DateReader;
import cn.duibiao.model.DateSpan;
import cn.duibiao.model.Labelled;
import cn.duibiao.model.Level;
import cn.duibiao.model.Verdict;
import cn.duibiao.report.ReportFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Option values in the words of the field. */
final class LabelConverters {

  private LabelConverters() {}

  static <E extends Enum<E> & Labelled> E find(Class<E> type, String label) {
    E found = Labelled.find(type, label.strip());
    if (found == null) {
      throw new TypeConversionException(
          "可选："
              + Arrays.stream(type.getEnumConstants())
                  .map(Labelled::label)
                  .collect(Collectors.joining("、")));
    }
    return found;
  }

  static final class ForLevel implements ITypeConverter<Level> {
    @Override
    public Level convert(String value) {
      return find(Level.class, value);
    }
  }

  static final class ForVerdict implements ITypeConverter<Verdict> {
    @Override
    public Verdict convert(String value) {
      return find(Verdict.class, value);
    }
  }

  static final class ForReport implements ITypeConverter<ReportFormat> {
    @Override
    public ReportFormat convert(String value) {
      return find(ReportFormat.class, value);
    }
  }

  static final class ForDate implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      DateSpan date = DateReader.read(value);
      if (date == null || !date.isDay()) {
        throw new TypeConversionException("写成 2024-07-15 这样实有的日期");
      }
      return date.first();
    }
  }
}
