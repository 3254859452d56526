package cn.duibiao.intake;

import cn.duibiao.browse.Page;
import cn.duibiao.model.Answer;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.DateReader;
import cn.duibiao.model.DateSpan;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Evidence;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldUse;
import cn.duibiao.model.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the register of documents and the statements owe each other. A reference to a document that
 * is not registered is an error of the file and told when it is read.
 *
 * @param registered how many documents
 * @param unused ids that nothing refers to, in the order of the file
 * @param outside documents of another time than the period
 * @param unsupported fields and questions that are judged, stated, and name no document, by unit
 */
public record EvidenceCheck(
    int registered, List<String> unused, List<Outside> outside, List<Unsupported> unsupported) {

  /** A registered document dated outside the period; {@code why} is a half sentence. */
  public record Outside(String id, String name, String date, String why) {}

  /** What one unit states without a document. */
  public record Unsupported(String unit, List<String> items) {}

  static EvidenceCheck of(Catalogue catalogue, DistrictYear year, Set<String> cited) {
    List<String> unused = new ArrayList<>(year.evidence().keySet());
    unused.removeAll(cited);
    List<Outside> outside = new ArrayList<>();
    for (Evidence e : year.evidence().values()) {
      String why = outside(e.date(), year.period());
      if (why != null) {
        outside.add(new Outside(e.id(), e.name(), e.date(), why));
      }
    }
    return new EvidenceCheck(year.evidence().size(), unused, outside, unsupported(catalogue, year));
  }

  /**
   * Ledgers and yearly reports are written after the year they are about: a document is out of its
   * time when it is older than the period, or younger than the year that follows it.
   */
  private static String outside(String date, Period period) {
    DateSpan span = date == null ? null : read(date);
    if (span == null) {
      return null;
    }
    if (span.last().isBefore(period.from())) {
      return "早于统计期，请确认不是往年的材料";
    }
    return span.first().isAfter(period.to().plusYears(1)) ? "晚于统计期一年以上，请确认不是下一年度的材料" : null;
  }

  /** A document may be dated by its year alone. */
  private static DateSpan read(String date) {
    String year = date.strip().replaceFirst("年度?$", "");
    if (year.matches("20\\d\\d")) {
      int y = Integer.parseInt(year);
      return new DateSpan(LocalDate.of(y, 1, 1), LocalDate.of(y, 12, 31), date);
    }
    return DateReader.read(date);
  }

  private static List<Unsupported> unsupported(Catalogue catalogue, DistrictYear year) {
    Units units = new Units(catalogue, year.kindWord());
    Map<String, LinkedHashSet<String>> byUnit = new LinkedHashMap<>();
    for (Datum d : year.data()) {
      Field field = catalogue.fields().get(d.field());
      if (field.use() == FieldUse.JUDGED && d.evidence().isEmpty() && !d.second()) {
        byUnit.computeIfAbsent(units.of(field), k -> new LinkedHashSet<>()).add(field.name());
      }
    }
    for (Answer a : year.answers()) {
      boolean good = a.reply() == Answer.Reply.YES || a.claim() != null;
      if (good && !a.isEvidenced()) {
        byUnit
            .computeIfAbsent(
                units.of(catalogue.criterion(a.criterion())), k -> new LinkedHashSet<>())
            .add(a.criterion() + " " + catalogue.criterion(a.criterion()).title());
      }
    }
    return byUnit.entrySet().stream()
        .map(e -> new Unsupported(e.getKey(), List.copyOf(e.getValue())))
        .toList();
  }

  void addTo(Page page) {
    page.heading(2, "佐证材料");
    page.item(0, "登记", registered == 0 ? "还没有登记任何材料" : registered + "份");
    page.item(0, "登记了没有用到", String.join("、", unused));
    for (Outside o : outside) {
      page.item(0, "日期在统计期外", o.id() + " " + o.name() + "（" + o.date() + "），" + o.why());
    }
    for (Unsupported u : unsupported) {
      page.item(0, "没有佐证：" + u.unit() + "（" + u.items().size() + "项）", String.join("、", u.items()));
    }
  }
}
