package cn.duibiao.draft;

import cn.duibiao.draft.text.Figure;
import cn.duibiao.draft.text.Figures;
import cn.duibiao.draft.text.Paragraph;
import cn.duibiao.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands around the text: 文号, title, addressee, dates, whether it is public.
 *
 * @param title null when none was found
 * @param addressees as written, null when none was found
 */
record Head(
    String title,
    String addressees,
    String source,
    List<Proposal> proposals,
    List<String> notices) {

  private static final Pattern NUMBER = Pattern.compile("\\p{IsHan}{1,12}〔20\\d\\d〕\\d{1,4}号");
  private static final Pattern TITLE = Pattern.compile(".{0,40}法治政府建设.{0,30}(?:报告|情况|总结)");
  private static final Pattern ADDRESSEE =
      Pattern.compile("(\\p{IsHan}[\\p{IsHan}、，]{1,40}(?:人大常委会|党委|[区县市]委|人民政府|委员会|政府|人大))：");
  private static final Pattern PUBLIC = Pattern.compile("此件(主动公开|依申请公开|不予公开|公开发布)");
  private static final Pattern PUBLISHED = Pattern.compile("发布日期：(20\\d\\d-\\d{1,2}-\\d{1,2})");
  private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");

  static Head of(List<Paragraph> paragraphs, Map<String, Field> fields, int year) {
    List<Proposal> found = new ArrayList<>();
    String number = null;
    String title = null;
    String addressees = null;
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph p = paragraphs.get(i);
      boolean top = p.position().equals("题头");
      Matcher m = NUMBER.matcher(p.plain());
      if (top && number == null && p.plain().length() < 40 && m.find()) {
        number = m.group();
        found.add(proposal(fields.get("报告文号"), number, p, i, m.start(), m.end()));
      }
      m = TITLE.matcher(p.plain());
      if (top && title == null && p.plain().length() < 80 && m.find()) {
        title = p.plain();
      }
      m = ADDRESSEE.matcher(p.plain());
      if (top && addressees == null && m.matches()) {
        addressees = m.group(1);
        found.add(proposal(fields.get("报告报送对象"), addressees, p, i, 0, m.end(1)));
      }
      m = PUBLIC.matcher(p.plain());
      if (m.find()) {
        found.add(proposal(fields.get("报告公开属性"), m.group(1), p, i, m.start(), m.end()));
      }
      m = PUBLISHED.matcher(p.plain());
      if (top && m.find()) {
        found.add(proposal(fields.get("报告公开日期"), m.group(1), p, i, m.start(1), m.end(1)));
      }
      if (p.position().equals("文末")) {
        signed(p, i, fields.get("报告成文日期"), found);
      }
    }
    String source =
        (number == null ? "" : number)
            + (title == null ? "" : "《" + title.replace("《", "〈").replace("》", "〉") + "》");
    return new Head(
        title, addressees, source, List.copyOf(found), notices(paragraphs, title, year));
  }

  /** A date that is a paragraph of its own at the end is the one of the signature. */
  private static void signed(Paragraph p, int index, Field field, List<Proposal> found) {
    for (Figure f : Figures.of(p.plain())) {
      if (f.date() != null && f.end() - f.start() == p.plain().length()) {
        found.add(proposal(field, f.wording(), p, index, f.start(), f.end()));
      }
    }
  }

  private static Proposal proposal(
      Field field, String value, Paragraph p, int i, int start, int end) {
    return new Proposal(
        field,
        value,
        null,
        null,
        null,
        null,
        null,
        Quotation.of(p, start, start, end, end),
        p.position(),
        i,
        start,
        end,
        List.of(),
        1);
  }

  private static List<String> notices(List<Paragraph> paragraphs, String title, int year) {
    List<String> notices = new ArrayList<>();
    boolean about = paragraphs.stream().anyMatch(p -> p.plain().contains("法治政府"));
    if (!about) {
      notices.add("文中没有“法治政府”字样，不像法治政府建设年度报告；请确认选对了文件，下面的数多半不能用");
    } else if (title == null) {
      notices.add("没有找到“法治政府建设…报告”的标题，请确认选对了文件");
    }
    Matcher m = YEAR.matcher(title == null ? "" : title);
    if (m.find() && Integer.parseInt(m.group(1)) != year) {
      notices.add("标题写的是" + m.group(1) + "年，命令写的是" + year + "年，请核对年度");
    }
    if (paragraphs.stream().noneMatch(p -> p.heading() || !p.headings().isEmpty())) {
      notices.add("没有认出“一、（一）1.”这样的层次，位置只能写到题头；请对照原文核对");
    }
    return notices;
  }
}
