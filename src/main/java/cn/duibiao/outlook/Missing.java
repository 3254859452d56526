package cn.duibiao.outlook;

import cn.duibiao.browse.Page;
import cn.duibiao.model.Labelled;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * 先补什么: what is not stated or not proved, the first being what can still change most.
 *
 * @param district its name
 * @param open criteria whose verdict is still open
 * @param items in order of what they can still change
 * @param band null without weights
 * @param sensitivities of the weights on which the order of the first items depends; empty without
 *     weights
 */
public record Missing(
    String district,
    int year,
    String asOf,
    int open,
    List<Item> items,
    Band band,
    List<Sensitivity> sensitivities) {

  /** How many items stand in the order that is tested for its dependence on weights. */
  static final int FIRST = 10;

  /**
   * One thing to ask for.
   *
   * @param what the field, or the indicator whose questions are open
   * @param wanted what is to be supplied
   * @param why what is wrong with what is stated; null when nothing is stated
   * @param askWhom the unit
   * @param documents what would prove it
   * @param criteria whose verdict is open because of it
   * @param premises criteria that would become 不适用 if it were nought
   * @param zeroTolerance true when one of them is of zero tolerance
   * @param binding how many of {@code criteria} rest on 指标原文 or 法定 that we are sure of
   * @param points of {@code criteria}; null without weights
   */
  public record Item(
      int rank,
      Kind kind,
      String what,
      String wanted,
      String why,
      String askWhom,
      List<String> documents,
      List<String> criteria,
      List<String> premises,
      boolean zeroTolerance,
      int binding,
      BigDecimal points) {

    Item ranked(int place) {
      return new Item(
          place,
          kind,
          what,
          wanted,
          why,
          askWhom,
          documents,
          criteria,
          premises,
          zeroTolerance,
          binding,
          points);
    }

    private String effect(String whose) {
      List<String> parts = new ArrayList<>();
      int suggested = criteria.size() - binding;
      if (!criteria.isEmpty()) {
        parts.add(
            "可定"
                + criteria.size()
                + "个要点（"
                + (binding == 0
                    ? "都是参考性的"
                    : suggested == 0 ? "都有约束力" : binding + "个有约束力、" + suggested + "个参考")
                + (zeroTolerance ? "，有零容忍事项" : "")
                + "）："
                + String.join("、", criteria));
      }
      if (!premises.isEmpty()) {
        parts.add("如为零，" + premises.size() + "个要点不适用：" + String.join("、", premises));
      }
      if (points != null) {
        parts.add("最多" + points.toPlainString() + "分" + Band.label(whose));
      }
      return String.join("；", parts);
    }
  }

  /** What sort of thing is asked for. */
  public enum Kind implements Labelled {
    FIGURE("数"),
    ANSWER("核对和材料");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * For people.
   *
   * @param most how many items to show
   */
  public Page page(int most) {
    Page page = new Page();
    page.heading(1, district + " " + year + "年度 先补什么");
    page.paragraph(
        open == 0
            ? "没有未定的要点：没有未填报、证据不足、数据存疑。"
            : "有%d个要点的结论未定（未填报、证据不足、数据存疑），要的是%d项。先列零容忍事项，再按能定下来的%s排。"
                .formatted(open, items.size(), band == null ? "有约束力的要点个数" : "分数"));
    if (band != null) {
      page.heading(2, "内部自评分（只给上下限）");
      band.lines().forEach(l -> page.item(0, "", l));
      if (band.unweighted() > 0) {
        page.paragraph(
            "另有" + band.unweighted() + "个适用的要点没有权重，不在以上分数之内" + Band.label(band.whose()) + "。");
      }
    }
    page.heading(2, "次序");
    String whose = band == null ? "" : band.whose();
    for (Item item : items.subList(0, Math.min(most, items.size()))) {
      page.item(0, item.rank() + ". " + item.what() + "（问" + item.askWhom() + "）", item.wanted());
      page.item(1, "现状", item.why());
      page.item(1, "作用", item.effect(whose));
      page.item(1, "佐证", String.join("、", item.documents()));
    }
    if (items.size() > most) {
      page.paragraph("……共" + items.size() + "项，加 --all 看全部。");
    }
    if (!sensitivities.isEmpty()) {
      page.heading(2, "前" + FIRST + "项的次序取决于哪些权重");
      sensitivities.forEach(
          s -> page.item(0, s.id() + " " + s.title(), s.words() + Band.label(whose)));
    }
    return page;
  }
}
