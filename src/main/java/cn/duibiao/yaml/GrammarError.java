package cn.duibiao.yaml;

import java.io.IOException;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What YAML's own grammar complains of, in words a clerk understands, at the place to mend.
 *
 * @param last the line YAML had reached when it gave up
 */
record GrammarError(int line, int column, int last, String found, String mend) {

  /**
   * @param line where the last token stood, for complaints that name no place
   */
  static GrammarError of(IOException e, int line, int column) {
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      return of(marked);
    }
    String message = String.valueOf(e.getMessage());
    if (message.contains("epth") || message.contains("nesting")) {
      return at(line, column, "嵌套超过" + YamlReader.MAX_DEPTH + "层", "年度数据最多四五层，请检查括号是否成对");
    }
    return at(line, column, "这里的写法读不通", "请检查缩进、引号、括号是否成对，冒号后面是否空一格");
  }

  private static GrammarError of(MarkedYAMLException e) {
    String context = String.valueOf(e.getContext());
    String problem = String.valueOf(e.getProblem());
    Mark here = e.getProblemMark();
    Mark start = e.getContextMark() == null ? here : e.getContextMark();
    if (problem.contains("unknown escape character")) {
      return at(start, here, "双引号里的反斜杠 \\ 另有用处", "请把双引号换成单引号，如 '…'");
    }
    if (context.contains("quoted scalar")) {
      return at(start, here, "这个引号没有收住", "请在值的末尾补上引号");
    }
    if (context.contains("parsing a flow") && here.getLine() > start.getLine()) {
      return at(start, here, "这个括号没有收住，或里面缺了逗号", "请补上 } 或 ]，各项之间用半角逗号");
    }
    if (context.contains("parsing a flow")) {
      return at(here, here, "括号里的这一处读不通", "各项之间用半角逗号；里面的字含逗号、冒号、引号时请用引号括起来");
    }
    if (problem.contains("cannot start any token")
        || context.contains("alias")
        || context.contains("anchor")) {
      return at(here, here, "值以特殊符号（%、*、&、@、` 等）开头", "请用引号把整个值括起来");
    }
    return at(here, here, "这里的写法读不通", "请检查这一行和上一行：同一级的缩进要对齐，冒号后面要空一格，值里有冒号要加引号");
  }

  private static GrammarError at(Mark place, Mark reached, String found, String mend) {
    return new GrammarError(
        place.getLine() + 1, place.getColumn() + 1, reached.getLine() + 1, found, mend);
  }

  private static GrammarError at(int line, int column, String found, String mend) {
    return new GrammarError(line, column, line, found, mend);
  }

  /** Adds this to {@code problems}, unless it is only the echo of a slip already told. */
  void report(HandwritingCheck.Meant meant, String name, Problems problems) {
    boolean echo = meant.reindented() || problems.knows(name, line) || problems.knows(name, last);
    if (!echo) {
      problems.error(name, line, meant.column(line, column), found, mend);
    }
  }
}
