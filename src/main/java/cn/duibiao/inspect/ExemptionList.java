package cn.duibiao.inspect;

import cn.duibiao.browse.Page;
import cn.duibiao.excel.TableBook.Column;
import cn.duibiao.excel.TableBook.Table;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Exemption;
import cn.duibiao.model.Lacking;
import cn.duibiao.model.Outcome;
import cn.duibiao.model.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 豁免 and 不适用 in one list, each with what it lacks by the rules E01 to E05. */
public final class ExemptionList {

  private final Catalogue catalogue;
  private final DistrictYear year;
  private final Profile profile;
  private final Outcome outcome;

  /** Lists what {@code year} and {@code profile} exempt from. */
  public ExemptionList(Catalogue catalogue, DistrictYear year, Profile profile, Outcome outcome) {
    this.catalogue = catalogue;
    this.year = year;
    this.profile = profile;
    this.outcome = outcome;
  }

  private List<Exemption> all() {
    return Stream.concat(profile.waivers().stream().map(Exemption::of), year.exemptions().stream())
        .sorted(
            Comparator.comparing(Exemption::kind)
                .thenComparing(Exemption::subject)
                .thenComparing(e -> e.source().line()))
        .toList();
  }

  private List<Lacking> lacking(Exemption e) {
    return outcome.lacking().stream()
        .filter(
            l ->
                l.exemption().kind() == e.kind()
                    && l.exemption().subject().equals(e.subject())
                    && l.exemption().source().equals(e.source()))
        .toList();
  }

  /** For people. */
  public Page page() {
    Page page = new Page();
    page.heading(1, "%s %d年度 豁免和不适用清单".formatted(year.name(), year.year()));
    List<Exemption> all = all();
    if (all.isEmpty()) {
      return page.paragraph("没有豁免，也没有填不适用。");
    }
    long incomplete = all.stream().filter(e -> !lacking(e).isEmpty()).count();
    page.paragraph("共%d项，其中有欠缺的%d项。豁免不改变结论；不适用不进任何分母。".formatted(all.size(), incomplete));
    for (Exemption.Kind kind : Exemption.Kind.values()) {
      List<Exemption> own = all.stream().filter(e -> e.kind() == kind).toList();
      if (!own.isEmpty()) {
        page.heading(2, kind.label() + "（" + own.size() + "）");
        own.forEach(e -> item(page, e));
      }
    }
    return page;
  }

  private void item(Page page, Exemption e) {
    page.item(0, title(e), or(e.reason(), "没有写理由"));
    page.item(
        1,
        "批准",
        "%s；佐证：%s；至：%s；数据文件第%d行"
            .formatted(
                or(e.approver(), "没有写"),
                e.evidence().isEmpty() ? "没有" : String.join("、", e.evidence()),
                e.until() == null ? "没有写" : e.until(),
                e.source().line()));
    lacking(e).forEach(l -> page.item(1, "欠缺", l.what() + "。" + l.ask()));
  }

  private String title(Exemption e) {
    return catalogue.criterion(e.subject()) == null
        ? e.subject()
        : e.subject() + " " + catalogue.criterion(e.subject()).title();
  }

  private static String or(String text, String none) {
    return text == null || text.isBlank() ? none : text;
  }

  /** For print. */
  public Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (Exemption e : all()) {
      rows.add(
          List.of(
              e.kind().label(),
              title(e),
              or(e.reason(), ""),
              or(e.approver(), ""),
              String.join("、", e.evidence()),
              e.until() == null ? "" : e.until().toString(),
              lacking(e).stream().map(Lacking::what).collect(Collectors.joining("；")),
              ""));
    }
    return new Table(
        "豁免和不适用清单",
        "%s%d年度豁免和不适用清单".formatted(year.name(), year.year()),
        "豁免不改变结论；不适用不进任何分母，没有理由的按未填报处理。",
        List.of(
            Column.centred("类别", 8),
            Column.text("要点或数据项", 28),
            Column.text("理由", 36),
            Column.text("批准", 18),
            Column.centred("佐证", 14),
            Column.centred("至", 12),
            Column.text("欠缺", 30),
            Column.text("核查意见", 24)),
        rows,
        List.of());
  }
}
