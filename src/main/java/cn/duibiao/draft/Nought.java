package cn.duibiao.draft;

import cn.duibiao.draft.text.Paragraph;
import cn.duibiao.draft.text.Part;
import cn.duibiao.model.FieldCues;
import cn.duibiao.model.ReportCues;
import java.util.List;

/** 未制定规范性文件, 零败诉: a report that says in words that there was none. */
final class Nought {

  private Nought() {}

  static void read(List<Paragraph> paragraphs, ReportCues cues, FigureReader figures) {
    for (FieldCues field : cues.fields()) {
      for (String phrase : field.nought()) {
        for (int i = 0; i < paragraphs.size(); i++) {
          Paragraph p = paragraphs.get(i);
          int at = p.part() == Part.NEXT ? -1 : p.plain().indexOf(phrase);
          if (at >= 0) {
            figures.addNought(proposal(field, phrase, p, i, at));
          }
        }
      }
    }
  }

  private static Proposal proposal(FieldCues cues, String phrase, Paragraph p, int index, int at) {
    int end = at + phrase.length();
    return new Proposal(
        cues.field(),
        "零",
        null,
        null,
        null,
        null,
        "由文字推为零，请核对",
        Quotation.of(p, at, at, end, end),
        p.position(),
        index,
        at,
        end,
        List.of(),
        phrase.length());
  }
}
