package cn.duibiao.batch;

import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldKind;
import cn.duibiao.model.Level;
import cn.duibiao.model.NoData;
import cn.duibiao.overview.DistrictRow;
import cn.duibiao.overview.Ranking;
import cn.duibiao.overview.Survey;
import cn.duibiao.yaml.InvalidInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of some fields in all districts of a survey, for a {@link Ranking}: read from the
 * data again, because a row keeps none. Whatever makes a figure unfit to be compared is said.
 */
final class Figures {

  private final Catalogue catalogue;
  private final Level level;
  private final Map<Field, List<Ranking.Figure>> figures = new LinkedHashMap<>();
  private final Map<Field, List<Ranking.LeftOut>> leftOut = new LinkedHashMap<>();

  private Figures(Catalogue catalogue, Level level, List<Field> fields) {
    this.catalogue = catalogue;
    this.level = level;
    fields.forEach(f -> figures.put(f, new ArrayList<>()));
    fields.forEach(f -> leftOut.put(f, new ArrayList<>()));
  }

  /**
   * The ranking of {@code fields}.
   *
   * @param folder of the data
   * @param level overrides what the files say, null for that
   */
  static Ranking rank(
      Survey survey, Path folder, Catalogue catalogue, Level level, List<Field> fields) {
    Figures all = new Figures(catalogue, level, fields);
    List<String> labels = survey.labels();
    for (int i = 0; i < labels.size(); i++) {
      Survey.Entry entry = survey.entries().get(i);
      all.read(folder.resolve(entry.file()), labels.get(i), entry.row());
    }
    return new Ranking(
        fields.stream()
            .map(f -> Ranking.of(f.name(), all.figures.get(f), all.leftOut.get(f)))
            .toList());
  }

  private void read(Path file, String label, DistrictRow row) {
    try {
      DistrictYear year = DistrictReader.read(file, catalogue, level).year();
      figures.keySet().forEach(field -> read(field, year, label, row));
    } catch (InvalidInputException e) {
      leftOut.values().forEach(l -> l.add(new Ranking.LeftOut(label, "数据文件在评估以后改动了，请再运行一次")));
    }
  }

  private void read(Field field, DistrictYear year, String label, DistrictRow row) {
    List<Datum> data = year.data().stream().filter(d -> d.field().equals(field.name())).toList();
    boolean listed =
        year.lists().stream().anyMatch(l -> l.form().yields().containsKey(field.name()));
    String whole =
        listed
            ? "有逐件的清单，以清单为准，这里不比合计"
            : row.disputed().contains(field.name())
                ? "有矛盾疑点，核清以后再比"
                : data.isEmpty() ? unstated(field, year) : null;
    if (whole != null) {
      leftOut.get(field).add(new Ranking.LeftOut(label, whole));
      return;
    }
    for (Datum datum : data) {
      String reason = unfit(datum);
      if (reason == null) {
        figures
            .get(field)
            .add(
                new Ranking.Figure(
                    label, basis(field, datum, year), datum.figure(), wording(datum)));
      } else {
        leftOut.get(field).add(new Ranking.LeftOut(label, reason));
      }
    }
  }

  private static String unstated(Field field, DistrictYear year) {
    return year.noData().stream()
        .filter(n -> n.field().equals(field.name()))
        .map(NoData::state)
        .map(s -> s.label())
        .findFirst()
        .orElse("没有填报");
  }

  /** Why a figure cannot be compared with another; null when it can. */
  private static String unfit(Datum d) {
    if (d.pending()) {
      return "待确认";
    }
    if (d.isQueried()) {
      return "填报人标注了疑义";
    }
    if (d.isUnclear()) {
      return "主体不明";
    }
    if (d.isCumulative()) {
      return "是累计数，不是一个时期的数";
    }
    if (d.isBare()) {
      return "只写“" + d.wording() + "”，没有分子、分母，口径不明";
    }
    if (d.isZeroBase()) {
      return "没有这类事项（分母为零）";
    }
    return d.figure() == null ? "没有写数，或者分母可能为零" : null;
  }

  private static String basis(Field field, Datum d, DistrictYear year) {
    String meaning = d.meaning() == null ? field.denominator() : d.meaning();
    return year.level().label()
        + "，"
        + d.scope()
        + "，"
        + d.period().text()
        + "，"
        + (field.kind() == FieldKind.RATE ? "分母：" + meaning : "单位：" + d.figure().unit());
  }

  private static String wording(Datum d) {
    return d.wording() + (d.scopeAssumed() ? "（没有写主体，按通常主体）" : "");
  }
}
