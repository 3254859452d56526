package cn.duibiao.draft;

import cn.duibiao.draft.text.Paragraph;
import cn.duibiao.model.Level;
import java.util.List;

/**
 * What a report gives: proposals and everything that was not understood.
 *
 * @param name 地区
 * @param source 文号 and title of the report, for 数据来源
 * @param proposals in the order of the report
 * @param unread figures nobody has claimed
 * @param claims worded claims about criteria
 * @param admissions 存在问题, verbatim
 * @param plans 下年计划, verbatim
 * @param checkup 年报体检
 * @param notices what the reader of the draft must know first
 */
public record Draft(
    String name,
    Level level,
    int year,
    String edition,
    String source,
    List<Paragraph> paragraphs,
    List<Proposal> proposals,
    List<Unread> unread,
    List<Claim> claims,
    List<Passage> admissions,
    List<Passage> plans,
    List<Finding> checkup,
    List<String> notices) {

  /** 称: what the report claims about a criterion in words. */
  public record Claim(
      String criterion, String title, String words, String quote, String position) {}

  /** A sentence of the report, verbatim. */
  public record Passage(String text, String quote, String position) {}

  /**
   * One line of the 年报体检.
   *
   * @param fine true when nothing is to be done
   */
  public record Finding(String item, boolean fine, String text) {}

  /** Proposals with one field. */
  public List<Proposal> settled() {
    return proposals.stream().filter(p -> !p.isOpen()).toList();
  }

  /** Figures for which a person has to choose the field. */
  public List<Proposal> open() {
    return proposals.stream().filter(Proposal::isOpen).toList();
  }
}
