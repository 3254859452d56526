package cn.duibiao.input;

import cn.duibiao.model.Field;
import cn.duibiao.model.PlainText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds a field by any name under which a clerk may write it: canonical, alias, full or half width,
 * grouped.
 */
public final class Names {

  private final Map<String, Field> fields = new LinkedHashMap<>();

  /** Of the fields of a dictionary. */
  public Names(Collection<Field> all) {
    all.forEach(f -> fields.put(plain(f.name()), f));
    all.forEach(f -> f.aliases().forEach(a -> fields.putIfAbsent(plain(a), f)));
  }

  /** The field, or null. */
  public Field find(String name) {
    return fields.get(plain(name));
  }

  /** The field that {@code 清理: {基数: …}} means: the two joined, with or without a dash; or null. */
  public Field find(String group, String name) {
    for (String joined : new String[] {group + name, group + "-" + name}) {
      Field field = find(joined);
      if (field != null) {
        return field;
      }
    }
    return null;
  }

  /** Everything that may be written. */
  Collection<String> all() {
    return fields.keySet();
  }

  static String plain(String name) {
    return PlainText.of(name).replace('—', '-').replace('–', '-');
  }
}
