package cn.duibiao.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 清单 as a district states it: its rows are {@link CaseRow}s. Stated without rows it says that there
 * was no case.
 *
 * @param scope whose cases it lists, null for the usual scope of each field
 * @param size number of rows
 * @param evidence ids of documents registered for the whole list, or for every one of its rows;
 *     empty otherwise
 */
public record CaseList(
    ListForm form, String scope, int size, List<String> evidence, Period period, Source source) {

  /** Name of the list. */
  public String name() {
    return form.name();
  }

  /** The field that counts its cases. */
  public String countField() {
    return form.countField();
  }

  /**
   * The scope a figure of {@code field} has when it is computed from these rows; null when they
   * have nothing to say of it.
   */
  public String scopeOf(Field field) {
    String usual = field.usualScope();
    if (scope == null || Scopes.missing(List.of(usual), List.of(scope)).isEmpty()) {
      return usual;
    }
    return Scopes.overlap(List.of(usual), scope) ? scope : null;
  }

  /** The same as if it had nothing to say of {@code fields}. */
  CaseList withoutYields(Set<String> fields) {
    Map<String, YieldKind> yields = new LinkedHashMap<>(form.yields());
    yields.keySet().removeAll(fields);
    return new CaseList(form.yielding(yields), scope, size, evidence, period, source);
  }

  /** 清单12件. */
  public String wording() {
    return "清单" + size + "件";
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
