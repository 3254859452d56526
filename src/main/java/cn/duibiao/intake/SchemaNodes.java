package cn.duibiao.intake;

import cn.duibiao.model.Answer;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.ColumnKind;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Domain;
import cn.duibiao.model.Field;
import cn.duibiao.model.Labelled;
import cn.duibiao.model.ListColumn;
import cn.duibiao.model.ListForm;
import cn.duibiao.model.ParticipationItem;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The parts of the schema that the dictionary decides. */
record SchemaNodes(Catalogue catalogue, SchemaGenerationContext context) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** One cell as it is typed; YAML takes some for numbers, and a blank for null. */
  static ObjectNode cell() {
    return typed("string", "number", "null");
  }

  /** One of the labels of an enumeration, or blank. */
  static ObjectNode choice(Class<? extends Labelled> labels) {
    return oneOf(Arrays.stream(labels.getEnumConstants()).map(Labelled::label).toList());
  }

  /** Anything. */
  static ObjectNode anything() {
    return JSON.objectNode();
  }

  /** An id of a document, or several. */
  static ObjectNode citations() {
    return anyOf(cell(), listOf(cell()));
  }

  /** What stands behind a field that has no parts and no scopes of its own. */
  ObjectNode statement() {
    return anyOf(cell(), of(FormShape.Particulars.class), listOf(of(FormShape.Particulars.class)));
  }

  /** What stands behind a question. */
  ObjectNode response() {
    return anyOf(of(Answer.Reply.class), of(FormShape.Detailed.class));
  }

  /** 数据. */
  ObjectNode fields() {
    ObjectNode themes = closed();
    for (Domain domain : catalogue.domains()) {
      ObjectNode theme = closed();
      for (Field field : catalogue.fields().values()) {
        if (field.theme().equals(domain.theme())) {
          Stream.concat(Stream.of(field.name()), field.aliases().stream())
              .forEach(name -> put(theme, name, field(field), about(name, field)));
        }
      }
      put(themes, domain.theme(), theme, domain.title());
    }
    return themes;
  }

  private ObjectNode field(Field f) {
    if (f.parts().isEmpty() && f.scopes().isEmpty()) {
      return of(FormShape.Statement.class);
    }
    return anyOf(cell(), particulars(f), listOf(particulars(f)));
  }

  private ObjectNode particulars(Field f) {
    ObjectNode node =
        context.createStandardDefinition(
            context.getTypeContext().resolve(FormShape.Particulars.class), null);
    f.parts()
        .forEach((name, unit) -> put(node, name, cell(), unit.equals("文本") ? null : "单位 " + unit));
    if (!f.scopes().isEmpty()) {
      put(node, "主体", oneOf(f.scopes()), null);
    }
    return node;
  }

  private static String about(String name, Field f) {
    String canonical = name.equals(f.name()) ? "" : "规范名称：" + f.name() + "。";
    String unit = f.unit().isEmpty() ? "" : "，单位 " + f.unit();
    String rate = f.numerator() == null ? "" : "。分子：" + f.numerator() + "；分母：" + f.denominator();
    String note = f.note() == null ? "" : "。" + f.note();
    return canonical
        + f.kind().label()
        + unit
        + "；"
        + f.filledBy()
        + "填；通常主体 "
        + f.usualScope()
        + rate
        + note;
  }

  /** 清单. */
  ObjectNode registers() {
    ObjectNode registers = closed();
    for (ListForm form : catalogue.lists().get().forms().values()) {
      ObjectNode whole = closed();
      put(whole, "主体", cell(), "清单列的是谁的件；不写就是通常主体");
      put(whole, "证据", of(FormShape.Citations.class), null);
      put(whole, "说明", cell(), null);
      put(whole, "行", anyOf(cell(), listOf(row(form))), null);
      put(registers, form.name(), anyOf(cell(), listOf(row(form)), whole), form.note());
    }
    return registers;
  }

  private ObjectNode row(ListForm form) {
    ObjectNode row = closed();
    for (ListColumn column : form.columns().values()) {
      put(row, column.name(), cell(column), column.note());
    }
    put(row, "证据", of(FormShape.Citations.class), null);
    put(row, "备注", cell(), null);
    return row;
  }

  private static ObjectNode cell(ListColumn column) {
    if (column.kind() == ColumnKind.FLAG) {
      return oneOf(List.of("是", "否"));
    }
    return column.options().isEmpty() ? cell() : oneOf(column.options());
  }

  /** 核对. */
  ObjectNode questions() {
    ObjectNode questions = closed();
    for (Criterion c : catalogue.criteria().toList()) {
      String asked = c.question() == null ? c.requirement() : c.question();
      put(questions, c.id(), of(FormShape.Response.class), c.title() + "：" + asked);
    }
    return questions;
  }

  /** 创建自查. */
  ObjectNode selfChecks() {
    ObjectNode checks = closed();
    for (ParticipationItem item : catalogue.participation().items()) {
      put(
          checks,
          item.id(),
          anyOf(of(Answer.Reply.class), of(FormShape.SelfCheck.class)),
          item.question());
    }
    return checks;
  }

  private ObjectNode of(Class<?> shape) {
    return context.createDefinitionReference(context.getTypeContext().resolve(shape));
  }

  /** An object that has the keys put into it and no others; may be blank. */
  private static ObjectNode closed() {
    ObjectNode node = typed("object", "null");
    node.putObject("properties");
    return node.put("additionalProperties", false);
  }

  private static void put(ObjectNode object, String name, ObjectNode node, String description) {
    if (description != null) {
      node.put("description", description);
    }
    object.withObjectProperty("properties").set(name, node);
  }

  private static ObjectNode listOf(ObjectNode items) {
    ObjectNode node = typed("array");
    node.set("items", items);
    return node;
  }

  private static ObjectNode anyOf(ObjectNode... choices) {
    ObjectNode node = JSON.objectNode();
    node.putArray("anyOf").addAll(List.of(choices));
    return node;
  }

  private static ObjectNode oneOf(List<String> texts) {
    ObjectNode node = JSON.objectNode();
    ArrayNode values = node.putArray("enum");
    texts.forEach(values::add);
    values.addNull();
    return node;
  }

  private static ObjectNode typed(String... types) {
    ObjectNode node = JSON.objectNode();
    if (types.length == 1) {
      return node.put("type", types[0]);
    }
    ArrayNode all = node.putArray("type");
    Arrays.stream(types).forEach(all::add);
    return node;
  }
}
