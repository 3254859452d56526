package cn.duibiao.report;

import cn.duibiao.model.Verdict;
import cn.duibiao.overview.CommonGap;
import cn.duibiao.overview.DistrictRow;
import cn.duibiao.overview.Ranking;
import cn.duibiao.overview.Ruler;
import cn.duibiao.overview.Survey;
import cn.duibiao.report.ExcelBook.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The workbook of an overview: every district, indicator, common gap, doubt and file. */
final class OverviewBook {

  /** Names of districts in one cell. */
  private static final int NAMES = 200;

  private final SurveyText text;
  private final Survey survey;
  private final ExcelBook book;
  private final String subtitle;

  private OverviewBook(SurveyText text, ExcelBook book, String subtitle) {
    this.text = text;
    this.survey = text.survey();
    this.book = book;
    this.subtitle = subtitle;
  }

  static byte[] write(SurveyText text) {
    String subtitle =
        text.survey().entries().isEmpty()
            ? "没有一份数据能够评估"
            : "%s　指标版本：%s%s　评估时点：%s　内部评估，不是官方评分，不排名次"
                .formatted(
                    text.years(),
                    text.survey().ruler().title(),
                    text.survey().ruler().profile() == null
                        ? ""
                        : "，地方方案：" + text.survey().ruler().profile(),
                    text.asOf());
    return ExcelBook.write(book -> new OverviewBook(text, book, subtitle).sheets());
  }

  private void sheets() {
    districts();
    gaps("共性问题", "几个地区都有的问题", "问题", text.failed());
    gaps("证不出来的要点", "几个地区都证不出来或者没有填报的要点", "要点说明", text.unshown());
    matrix();
    doubts();
    sharedDoubts();
    if (survey.ranking() != null) {
      ranking(survey.ranking());
    }
    files();
    places();
  }

  private void districts() {
    List<Column> columns =
        List.of(
            new Column("序号", 5, true),
            new Column("地区", 26, false),
            new Column("年度", 6, true),
            new Column("级别", 6, true),
            new Column("统计期", 24, true),
            new Column("达标", 7, true),
            new Column("其中有证", 7, true),
            new Column("其中自报", 7, true),
            new Column("未达标", 8, true),
            new Column("关注", 8, true),
            new Column("证据不足", 8, true),
            new Column("数据存疑", 8, true),
            new Column("未填报", 8, true),
            new Column("不适用", 7, true),
            new Column("适用要点", 7, true),
            new Column("能够判断", 7, true),
            new Column("能够判断占适用", 10, true),
            new Column("矛盾", 6, true),
            new Column("提示", 6, true),
            new Column("待确认", 7, true));
    List<List<Object>> rows = new ArrayList<>();
    for (Survey.Entry entry : survey.entries()) {
      DistrictRow r = entry.row();
      rows.add(
          List.of(
              rows.size() + 1,
              r.name(),
              r.year(),
              r.level().label(),
              r.from() + " 至 " + r.to(),
              r.count(Verdict.MET),
              r.evidenced(),
              r.selfReported(),
              number(r, Verdict.NOT_MET),
              number(r, Verdict.WATCH),
              number(r, Verdict.UNPROVEN),
              number(r, Verdict.DOUBTFUL),
              number(r, Verdict.UNFILLED),
              r.count(Verdict.NOT_APPLICABLE),
              r.applicable(),
              r.decided(),
              SurveyText.share(r.decided(), r.applicable()),
              r.contradictions(),
              r.prompts(),
              r.pending()));
    }
    add("各地区概况", "各地区概况", columns, rows);
  }

  private void places() {
    List<List<Object>> rows = new ArrayList<>();
    for (Survey.Entry entry : survey.entries()) {
      rows.add(
          List.of(
              rows.size() + 1,
              entry.row().name(),
              entry.row().year(),
              entry.file(),
              entry.result()));
    }
    add(
        "数据和结果",
        "各份数据和结果",
        List.of(
            new Column("序号", 5, true),
            new Column("地区", 30, false),
            new Column("年度", 7, true),
            new Column("数据文件", 60, false),
            new Column("结果", 70, false)),
        rows);
  }

  /** A number where it is one, so that it can be summed; words where some are 豁免. */
  private static Object number(DistrictRow row, Verdict verdict) {
    if (row.waived(verdict) == 0) {
      return row.count(verdict);
    }
    return SurveyText.counted(row, verdict);
  }

  private void gaps(String name, String title, String problem, List<CommonGap> gaps) {
    List<List<Object>> rows = new ArrayList<>();
    for (CommonGap gap : gaps) {
      rows.add(
          List.of(
              rows.size() + 1,
              gap.theme().theme(),
              gap.criterion().id(),
              gap.criterion().title(),
              problem.equals("问题") ? gap.criterion().problem() : "没有数据或佐证足以判断",
              gap.size(),
              gap.applicable(),
              SurveyText.verdicts(gap),
              gap.named(NAMES)));
    }
    add(
        name,
        title,
        List.of(
            new Column("序号", 5, true),
            new Column("主题", 12, true),
            new Column("编号", 9, true),
            new Column("要点", 30, false),
            new Column(problem, 44, false),
            new Column("有此情况", 9, true),
            new Column("适用", 7, true),
            new Column("其中", 26, false),
            new Column("哪些地区", 60, false)),
        rows);
  }

  /** Few districts stand beside each other, as they are printed; many one below the other. */
  private void matrix() {
    List<Column> columns = new ArrayList<>();
    List<List<Object>> rows = new ArrayList<>();
    List<Ruler.Item> indicators = survey.ruler().indicators();
    if (text.beside()) {
      columns.add(new Column("指标", 8, true));
      columns.add(new Column("名称", 34, false));
      text.labels().forEach(l -> columns.add(new Column(l, 13, true)));
      for (int i = 0; i < indicators.size(); i++) {
        List<Object> row = new ArrayList<>();
        row.add(indicators.get(i).id());
        row.add(indicators.get(i).title());
        for (Survey.Entry entry : survey.entries()) {
          row.add(SurveyText.state(entry.row().indicator(i)));
        }
        rows.add(row);
      }
    } else {
      columns.add(new Column("序号", 6, true));
      columns.add(new Column("地区", 26, false));
      indicators.forEach(i -> columns.add(new Column(i.id() + "\n" + i.title(), 12, true)));
      for (int n = 0; n < survey.entries().size(); n++) {
        List<Object> row = new ArrayList<>();
        row.add(n + 1);
        row.add(text.labels().get(n));
        for (int i = 0; i < indicators.size(); i++) {
          row.add(SurveyText.state(survey.entries().get(n).row().indicator(i)));
        }
        rows.add(row);
      }
    }
    add("指标对照表", "各地区三级指标对照表", columns, rows);
  }

  private void doubts() {
    List<List<Object>> rows = new ArrayList<>();
    for (int n = 0; n < survey.entries().size(); n++) {
      DistrictRow row = survey.entries().get(n).row();
      for (String message : row.messages()) {
        rows.add(List.of(rows.size() + 1, text.labels().get(n), "矛盾", message, ""));
      }
      int more = row.contradictions() - row.messages().size();
      if (more + row.prompts() > 0) {
        rows.add(
            List.of(
                rows.size() + 1,
                text.labels().get(n),
                more > 0 ? "其余" : "提示",
                (more > 0 ? "另有矛盾" + more + "处；" : "")
                    + "提示"
                    + row.prompts()
                    + "处，见“"
                    + survey.entries().get(n).result()
                    + "”",
                ""));
      }
    }
    add(
        "各地区疑点",
        "各地区数据疑点（须先问清，不等于有错）",
        List.of(
            new Column("序号", 6, true),
            new Column("地区", 24, true),
            new Column("类别", 8, true),
            new Column("疑点", 90, false),
            new Column("核实结果", 24, false)),
        rows);
  }

  private void sharedDoubts() {
    List<List<Object>> rows = new ArrayList<>();
    for (Survey.SharedDoubt doubt : survey.sharedDoubts()) {
      rows.add(
          List.of(
              rows.size() + 1,
              doubt.rule(),
              doubt.entries().size(),
              doubt.entries().stream().limit(NAMES).collect(Collectors.joining("、"))
                  + (doubt.entries().size() > NAMES ? "等" : "")));
    }
    add(
        "共同的疑点",
        "几个地区都有的疑点",
        List.of(
            new Column("序号", 5, true),
            new Column("疑点规则", 40, false),
            new Column("有此情况", 10, true),
            new Column("哪些地区", 80, false)),
        rows);
  }

  private void ranking(Ranking ranking) {
    List<List<Object>> rows = new ArrayList<>();
    for (Ranking.Of field : ranking.fields()) {
      for (Ranking.Table table : field.tables()) {
        for (Ranking.Place place : table.places()) {
          rows.add(
              List.of(
                  field.field(),
                  table.basis(),
                  place.rank(),
                  place.label(),
                  place.figure(),
                  place.wording()));
        }
      }
      for (Ranking.LeftOut out : field.leftOut()) {
        rows.add(List.of(field.field(), "没有列入", "", out.label(), "", out.reason()));
      }
    }
    add(
        "数据排列",
        "同一口径的数据从大到小（只列大小，不评优劣）",
        List.of(
            new Column("数据项", 24, false),
            new Column("口径", 50, false),
            new Column("次序", 7, true),
            new Column("地区", 26, false),
            new Column("数", 14, true),
            new Column("原来的写法或没有列入的原因", 50, false)),
        rows);
  }

  private void files() {
    List<List<Object>> rows = new ArrayList<>();
    for (Survey.Broken file : survey.broken()) {
      for (String error : file.errors()) {
        rows.add(List.of("读不出", file.file(), error));
      }
      if (file.all() > file.errors().size()) {
        rows.add(
            List.of("读不出", file.file(), "还有" + (file.all() - file.errors().size()) + "处，请先改以上各处"));
      }
    }
    survey
        .duplicates()
        .forEach(
            (subject, files) ->
                files.forEach(
                    f ->
                        rows.add(
                            List.of(
                                "同一年度几份", f, subject + "有" + files.size() + "份，都评估了，请确定用哪一份"))));
    survey.skipped().forEach(s -> rows.add(List.of("没有读", s.file(), s.reason())));
    survey.left().forEach(l -> rows.add(List.of("以前的结果", l, "数据文件已不在或者读不出，不在本次总览里，没有删除")));
    add(
        "文件情况",
        "文件情况",
        List.of(
            new Column("情况", 14, true), new Column("文件", 50, false), new Column("说明", 100, false)),
        rows);
  }

  private void add(String name, String title, List<Column> columns, List<List<Object>> rows) {
    book.sheet(name, title, subtitle, columns, rows);
  }
}
