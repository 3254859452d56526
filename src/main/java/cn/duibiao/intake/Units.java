package cn.duibiao.intake;

import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Department;
import cn.duibiao.model.Field;
import java.util.List;

/** Units as the district calls them: 区司法局 in a 区. */
record Units(Catalogue catalogue, String kindWord) {

  /** Who fills the field in. */
  String of(Field field) {
    return printed(field.filledBy());
  }

  /** Who answers a question: who leads its indicator. */
  String of(Criterion question) {
    List<String> units = catalogue.indicator(question.indicator()).units();
    return units.isEmpty() ? "未定单位" : printed(units.get(0));
  }

  String printed(String name) {
    Department department = catalogue.departments().get(name);
    return department == null ? name : department.printedFor(kindWord);
  }
}
