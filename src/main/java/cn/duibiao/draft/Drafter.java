package cn.duibiao.draft;

import cn.duibiao.draft.source.Line;
import cn.duibiao.draft.text.Outline;
import cn.duibiao.draft.text.Paragraph;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Level;
import cn.duibiao.model.ReportCues;
import java.util.ArrayList;
import java.util.List;

/** Proposes a district's year from the text of its annual report. */
public final class Drafter {

  private final Catalogue catalogue;
  private final ReportCues cues;

  /**
   * @param cues how reports word what {@code catalogue} asks
   */
  public Drafter(Catalogue catalogue, ReportCues cues) {
    this.catalogue = catalogue;
    this.cues = cues;
  }

  /**
   * Drafts from {@code lines}.
   *
   * @param name 地区, in full
   * @param year the year the report is about
   */
  public Draft draft(List<Line> lines, String name, int year, Level level) {
    List<Paragraph> paragraphs = Outline.of(lines);
    Head head = Head.of(paragraphs, catalogue.fields(), year);
    FigureReader figures =
        new FigureReader(
            new CueMatcher(cues), new ScopeFinder(catalogue.departments(), kind(name)), year);
    for (int i = 0; i < paragraphs.size(); i++) {
      figures.read(paragraphs.get(i), i);
    }
    Nought.read(paragraphs, cues, figures);
    List<Proposal> proposals = new ArrayList<>(head.proposals());
    proposals.addAll(Parts.joined(figures.proposals()));
    Sections sections = Sections.of(paragraphs);
    return new Draft(
        name,
        level,
        year,
        catalogue.title(),
        head.source(),
        paragraphs,
        List.copyOf(proposals),
        figures.unread(),
        Claims.of(paragraphs, cues.claims(), catalogue),
        sections.admissions(),
        sections.plans(),
        Checkup.of(paragraphs, sections, head, proposals),
        head.notices());
  }

  /** 区, 县 or 市: the last word of the district's name. */
  private static String kind(String name) {
    for (String kind : new String[] {"区", "县", "旗", "市"}) {
      if (name.endsWith(kind)) {
        return kind;
      }
    }
    return "县";
  }
}
