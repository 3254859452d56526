package cn.duibiao.outlook;

import cn.duibiao.input.Names;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Field;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is supposed: the texts behind {@code --set}, and a file laid over the data. */
final class SettingReader {

  private static final String FORM = "写成 数据项=值、数据项[主体].分子=24 或 要点编号=是";
  private static final Set<String> KEYS = Section.keys("格式", "证据", "数据", "核对");

  /** 清单.依申请公开[2号].答复日期. */
  private static final Pattern CELL = Pattern.compile("清单\\.([^\\[]+)\\[([^\\]]+)]\\.(.+)");

  /** 出庭应诉率[本级政府].分子. */
  private static final Pattern SCOPED = Pattern.compile("([^\\[]+)\\[([^\\]]+)](?:\\.(.+))?");

  /** 6.3-1a or DF-1a, with or without a key. */
  private static final Pattern REPLY =
      Pattern.compile("(\\d+\\.\\d+-\\d+[a-z]+|DF-\\w+)(?:\\.(.+))?");

  private final Catalogue catalogue;
  private final Names names;
  private final Problems problems;
  private final List<Setting> settings = new ArrayList<>();

  private SettingReader(Catalogue catalogue, Names names, Problems problems) {
    this.catalogue = catalogue;
    this.names = names;
    this.problems = problems;
  }

  /**
   * Reads {@code sets} and {@code overlay}.
   *
   * @param overlay null for none
   * @param problems gets everything that is no setting
   */
  static List<Setting> read(
      List<String> sets, Path overlay, Catalogue catalogue, Names names, Problems problems) {
    SettingReader reader = new SettingReader(catalogue, names, problems);
    if (overlay != null) {
      reader.file(YamlReader.read(overlay, overlay.toString(), problems).root());
    }
    sets.forEach(reader::text);
    return reader.settings;
  }

  private void text(String set) {
    String place = "--set “" + set + "”";
    Node at = new Node.Scalar(place, 0, 0, set);
    int equals = set.replace('＝', '=').indexOf('=');
    if (equals < 1) {
      problems.error(at, "没有等号，看不出改成什么", FORM);
      return;
    }
    String left = set.substring(0, equals).strip().replace('【', '[').replace('】', ']');
    Node value = value(set.substring(equals + 1).strip(), place);
    if (value == null) {
      return;
    }
    Matcher cell = CELL.matcher(left);
    Matcher reply = REPLY.matcher(left);
    Matcher scoped = SCOPED.matcher(left);
    if (left.startsWith("证据.")) {
      settings.add(new Setting.Document(at, left.substring("证据.".length()), value));
    } else if (cell.matches()) {
      settings.add(new Setting.Cell(at, cell.group(1), cell.group(2), cell.group(3), value));
    } else if (reply.matches()) {
      reply(at, reply.group(1), keys(reply.group(2), value));
    } else if (scoped.matches()) {
      settings.add(
          new Setting.Figure(at, scoped.group(1), scoped.group(2), keys(scoped.group(3), value)));
    } else {
      int dot = names.find(left) == null ? left.lastIndexOf('.') : -1;
      String field = dot < 0 ? left : left.substring(0, dot);
      settings.add(
          new Setting.Figure(
              at, field, null, keys(dot < 0 ? null : left.substring(dot + 1), value)));
    }
  }

  private void reply(Node at, String id, Map<String, Node> keys) {
    if (catalogue.criterion(id) == null) {
      problems.error(
          at,
          "没有“" + id + "”这个要点",
          problems.suggestion(id, catalogue.criteria().map(Criterion::id).toList()));
    } else {
      settings.add(new Setting.Reply(at, id, keys));
    }
  }

  /** {…} and […] are YAML; everything else is a text as it stands. */
  private Node value(String text, String place) {
    boolean flow = text.startsWith("{") || text.startsWith("[");
    return flow ? YamlReader.parse(text, place, problems) : new Node.Scalar(place, 0, 0, text);
  }

  /** A mapping says several keys at once. */
  private static Map<String, Node> keys(String key, Node value) {
    Map<String, Node> keys = new LinkedHashMap<>();
    if (key == null && value instanceof Node.Mapping mapping) {
      mapping.entries().forEach(e -> keys.put(plain(e.key().text()), e.value()));
    } else {
      keys.put(key == null ? Setting.ITSELF : plain(key), value);
    }
    return keys;
  }

  private static String plain(String key) {
    return key.equals("答") ? Setting.ITSELF : key;
  }

  // ---- a file laid over

  private void file(Node root) {
    if (root == null) {
      return;
    }
    Section s = new Section(root, KEYS, problems);
    if (s.get("证据") instanceof Node.Mapping documents) {
      documents
          .entries()
          .forEach(e -> settings.add(new Setting.Document(e.key(), e.key().text(), e.value())));
    }
    if (s.get("数据") instanceof Node.Mapping data) {
      data.entries().forEach(this::data);
    }
    if (s.get("核对") instanceof Node.Mapping answers) {
      answers.entries().forEach(e -> reply(e.key(), e.key().text(), keys(null, e.value())));
    }
  }

  /** A field, or a theme or group with fields below it. */
  private void data(Node.Entry entry) {
    String key = entry.key().text();
    if (names.find(key) == null
        && entry.value() instanceof Node.Mapping group
        && group.entries().stream().anyMatch(e -> isData(key, e))) {
      for (Node.Entry item : group.entries()) {
        Field member = names.find(key, item.key().text());
        if (member == null) {
          data(item);
        } else {
          field(item.key(), member.name(), item.value());
        }
      }
    } else {
      field(entry.key(), key, entry.value());
    }
  }

  private boolean isData(String group, Node.Entry item) {
    String name = item.key().text();
    return names.find(name) != null
        || names.find(group, name) != null
        || (item.value() instanceof Node.Mapping below
            && below.entries().stream().anyMatch(e -> names.find(name, e.key().text()) != null));
  }

  private void field(Node at, String name, Node value) {
    if (value instanceof Node.Sequence list) {
      list.items().forEach(item -> field(at, name, item));
      return;
    }
    Map<String, Node> keys = keys(null, value);
    Node scope = keys.remove("主体");
    settings.add(
        new Setting.Figure(
            at, name, scope instanceof Node.Scalar s && !s.isBlank() ? s.text() : null, keys));
  }
}
