package cn.duibiao.excel;

import cn.duibiao.yaml.Node;

/**
 * What one row of a form states.
 *
 * @param key a field's canonical name, the id of a criterion or of a line of the self-check, or a
 *     name nobody knows
 * @param node what stands behind the key in a district-year
 */
record Statement(Kind kind, String key, Node node, Place place) {

  /** Under which heading of a district-year it belongs. */
  enum Kind {
    DATUM,
    ANSWER,
    SELF_CHECK,
    UNKNOWN
  }
}
