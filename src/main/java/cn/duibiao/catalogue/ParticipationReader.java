package cn.duibiao.catalogue;

import cn.duibiao.model.Confidence;
import cn.duibiao.model.Participation;
import cn.duibiao.model.ParticipationItem;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code participation.yaml}, the self-check page for taking part in the 示范创建活动. */
final class ParticipationReader {

  static final String FILE = "participation.yaml";
  private static final Set<String> KEYS = Section.keys("格式", "名称", "说明", "条目");
  private static final Set<String> ITEM = Section.keys("编号", "要求", "问", "依据", "把握");

  private ParticipationReader() {}

  static Participation read(Node root, Problems problems) {
    Section file = new Section(root, KEYS, problems);
    List<ParticipationItem> items = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Node node : file.items("条目")) {
      Section s = new Section(node, ITEM, problems);
      String id = s.required("编号");
      if (id != null && !ids.add(id)) {
        problems.error(s.get("编号"), "编号“" + id + "”写了两遍", "编号不能重复，也不能换作他用");
      }
      Confidence confidence = s.choice("把握", Confidence.class);
      if (confidence == null && !s.has("把握")) {
        problems.error(s.at(), "缺少“把握”", "seen、recalled-sure 或 recalled-unsure");
      }
      items.add(
          new ParticipationItem(
              id, s.required("要求"), s.required("问"), s.required("依据"), confidence));
    }
    return new Participation(file.required("名称"), file.required("说明"), List.copyOf(items));
  }
}
