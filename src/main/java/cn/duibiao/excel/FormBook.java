package cn.duibiao.excel;

import cn.duibiao.yaml.Node;
import java.util.List;

/**
 * One workbook as it is to be written.
 *
 * @param evidence documents, each a mapping behind its id
 * @param notes lines of 说明
 * @param edition marks the dictionary the form was printed from
 */
record FormBook(
    FormHead head,
    List<FormSheet> sheets,
    List<CaseSheet> lists,
    List<Node.Entry> evidence,
    List<FormNote> notes,
    String edition) {}
