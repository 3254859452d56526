package cn.duibiao.model;

import java.util.List;

/**
 * A unit that fills in data or leads a measure.
 *
 * @param name the one canonical name
 * @param aliases other names of the same unit
 * @param printed name with {县} where the district's own word stands: {县}司法局
 */
public record Department(String name, List<String> aliases, String printed) {

  /** 区司法局 in a 区, 县司法局 in a 县, 市司法局 in a city. */
  public String printedFor(String kind) {
    return printed.replace("{县}", kind);
  }
}
