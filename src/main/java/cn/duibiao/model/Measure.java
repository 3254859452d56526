package cn.duibiao.model;

import java.util.List;
import java.util.Set;

/**
 * 措施 as authored in the catalogue.
 *
 * @param criteria 要点 it serves
 * @param causes verdicts for which it is the right job: doing it, proving it and collecting it
 *     differ
 * @param action verb first, checkable
 * @param lead canonical unit that leads
 * @param due MM-DD in the year after the data's
 * @param outcome what can be checked afterwards
 * @param groundwork 先行: other measures rest on it
 * @param forBareRates 率无底数: serves every rate that was stated without its parts
 */
public record Measure(
    String id,
    String indicator,
    List<String> criteria,
    Set<Verdict> causes,
    String action,
    String lead,
    List<String> support,
    String due,
    String outcome,
    Effort effort,
    boolean groundwork,
    boolean forBareRates) {

  /** The same with another lead and day. */
  public Measure ledBy(String otherLead, String otherDue) {
    return new Measure(
        id,
        indicator,
        criteria,
        causes,
        action,
        otherLead,
        support,
        otherDue,
        outcome,
        effort,
        groundwork,
        forBareRates);
  }
}
