package cn.duibiao.inspect;

import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Labelled;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Section;
import cn.duibiao.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From what is sampled and what makes a case more likely to be drawn, as {@code
 * indicators/sampling.yaml} says. No verdict depends on it.
 *
 * @param weights what each risk adds to the weight of 1
 * @param units the column that names a list's own unit, by list
 */
public record SamplingPlan(
    Map<Risk, Integer> weights, Map<String, String> units, List<Register> registers) {

  private static final int HEAVIEST = 100;

  /** What makes a case worth a look. */
  public enum Risk implements Labelled {
    FAILED("清单判为不符"),
    OPEN("清单不能确定"),
    DOUBTFUL("数据存疑"),
    UNPROVEN("证据不足"),
    HUNDRED("全部达到");

    private final String label;

    Risk(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * A total from which positions are drawn.
   *
   * @param kind of case
   * @param list whose rows are drawn instead where it is stated; null for none
   */
  public record Register(String kind, String field, String list) {}

  /**
   * Reads {@code folder}/sampling.yaml.
   *
   * @throws cn.duibiao.yaml.InvalidInputException with every error
   */
  public static SamplingPlan read(Path folder, Catalogue catalogue) {
    Problems problems = new Problems();
    Node root =
        YamlReader.read(folder.resolve("sampling.yaml"), "indicators/sampling.yaml", problems)
            .root();
    problems.throwIfAny();
    Section s = new Section(root, Section.keys("格式", "权重", "清单单位栏", "总数"), problems);
    Map<Risk, Integer> weights = new LinkedHashMap<>();
    Section w = new Section(s.get("权重"), Section.keys(labels()), problems);
    for (Risk risk : Risk.values()) {
      weights.put(risk, weight(w, risk, problems));
    }
    Map<String, String> units = new LinkedHashMap<>();
    if (s.get("清单单位栏") instanceof Node.Mapping m) {
      m.entries()
          .forEach(
              e -> {
                if (e.value() instanceof Node.Scalar column) {
                  units.put(e.key().text(), column.text());
                }
              });
    }
    List<Register> registers = new ArrayList<>();
    for (Node item : s.items("总数")) {
      Section r = new Section(item, Set.of("类别", "数据项", "清单"), problems);
      String field = r.required("数据项");
      if (field != null && !catalogue.fields().containsKey(field)) {
        problems.error(item, "没有“" + field + "”这个数据项", "请写 fields.yaml 里的名称");
      }
      registers.add(new Register(r.required("类别"), field, r.text("清单")));
    }
    problems.throwIfAny();
    return new SamplingPlan(weights, units, registers);
  }

  private static String[] labels() {
    String[] labels = new String[Risk.values().length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = Risk.values()[i].label();
    }
    return labels;
  }

  private static int weight(Section s, Risk risk, Problems problems) {
    String text = s.required(risk.label());
    if (text != null && text.matches("\\d{1,3}") && Integer.parseInt(text) <= HEAVIEST) {
      return Integer.parseInt(text);
    }
    if (text != null) {
      problems.error(s.get(risk.label()), "权重“" + text + "”不是 0 至 100 的整数", "如 3");
    }
    return 0;
  }
}
