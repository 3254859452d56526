package cn.duibiao.excel;

import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problem;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * A sheet of a file, as the place of what is read from it.
 *
 * @param file as the user named it
 */
record Place(String file, String sheet) {

  private static final String SHEET = " 表“";

  /** 司法局.xlsx 表“区司法局” */
  String text() {
    return file + SHEET + sheet + "”";
  }

  /**
   * @param row 1 for the first
   * @param column 0 for A
   */
  Node.Scalar scalar(int row, int column, String text) {
    return new Node.Scalar(text(), row, column + 1, text);
  }

  Node.Mapping mapping(int row, int column, List<Node.Entry> entries) {
    return new Node.Mapping(text(), row, column + 1, entries);
  }

  Node.Entry entry(int row, int column, String key, String text) {
    return new Node.Entry(scalar(row, column, key), scalar(row, column, text));
  }

  /** The problem with its cell named as a sheet names it: 单元格D12. */
  static Problem named(Problem problem) {
    if (problem.line() == 0 || !problem.file().contains(SHEET)) {
      return problem;
    }
    String cell =
        problem.column() == 0
            ? "第" + problem.line() + "行"
            : "单元格" + CellReference.convertNumToColString(problem.column() - 1) + problem.line();
    return new Problem(problem.file() + cell, 0, 0, problem.found(), problem.mend());
  }
}
