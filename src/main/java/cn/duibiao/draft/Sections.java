package cn.duibiao.draft;

import cn.duibiao.draft.Draft.Passage;
import cn.duibiao.draft.text.Paragraph;
import cn.duibiao.draft.text.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 存在问题 and 下年计划, a sentence each, in the report's own words. */
record Sections(List<Passage> admissions, List<Passage> plans) {

  private static final Pattern LISTED = Pattern.compile("[一二三四五六七八九十]是([^；。]{4,})");
  private static final Pattern SHORTCOMING =
      Pattern.compile(
          "不足|不够|有待|不强|短板|薄弱|差距|不平衡|不到位|滞后|不高|不充分|不深|不规范|不健全|不完善|进一步(?:加强|提升|提高|增强|深化|完善)|问题|困难");
  private static final Pattern SENTENCE = Pattern.compile("[^。！？]+");
  private static final Pattern LEAD =
      Pattern.compile(".*(?:取得|肯定|看到|主要(?:表现|体现)在?|如下|下列|以下|仍存在|还存在).*");
  private static final int MAX = 200;

  static Sections of(List<Paragraph> paragraphs) {
    List<Passage> admissions = new ArrayList<>();
    List<Passage> plans = new ArrayList<>();
    boolean numbered =
        paragraphs.stream().anyMatch(p -> p.part() == Part.NEXT && !p.heading() && p.body() > 0);
    for (Paragraph p : paragraphs) {
      // Where plans are numbered, what stands before the first number only leads up to them.
      boolean lead = numbered && p.part() == Part.NEXT && p.body() == 0;
      if (p.heading() || lead) {
        continue;
      }
      if (p.part() == Part.PROBLEMS) {
        problems(p, admissions);
      } else if (p.part() == Part.NEXT) {
        plans(p, plans);
      }
    }
    return new Sections(List.copyOf(admissions), List.copyOf(plans));
  }

  private static void problems(Paragraph p, List<Passage> found) {
    Matcher listed = LISTED.matcher(p.plain());
    boolean any = false;
    while (listed.find()) {
      any = true;
      int next = p.plain().indexOf('；', listed.end());
      String context = p.text().substring(listed.start(), next < 0 ? p.text().length() : next);
      add(p, listed.start(1), listed.end(1), context, found);
    }
    if (any) {
      return;
    }
    boolean numbered = p.position().length() > 1 && p.body() > 0;
    Matcher sentence = SENTENCE.matcher(p.plain());
    while (sentence.find()) {
      boolean says = SHORTCOMING.matcher(sentence.group()).find();
      if (numbered || says && !LEAD.matcher(sentence.group()).matches()) {
        add(p, Math.max(sentence.start(), markerEnd(p)), sentence.end(), p.text(), found);
      }
      if (numbered) {
        return;
      }
    }
  }

  private static void plans(Paragraph p, List<Passage> found) {
    boolean numbered = p.body() > 0;
    Matcher sentence = SENTENCE.matcher(p.plain());
    while (sentence.find()) {
      boolean lead = !numbered && LEAD.matcher(sentence.group()).matches();
      if (!lead && sentence.group().length() > 4) {
        add(p, Math.max(sentence.start(), markerEnd(p)), sentence.end(), p.text(), found);
      }
    }
  }

  /** Where the words begin behind (一) or 1. */
  private static int markerEnd(Paragraph p) {
    Matcher m = Pattern.compile("(?:[(（]?[一二三四五六七八九十\\d]{1,3}[)）.．、])+").matcher(p.plain());
    return m.lookingAt() ? m.end() : 0;
  }

  private static void add(Paragraph p, int start, int end, String context, List<Passage> found) {
    if (end - start < 4) {
      return;
    }
    String text = p.text().substring(start, Math.min(end, start + MAX));
    found.add(new Passage(text, Quotation.start(text), p.position(), context));
  }
}
