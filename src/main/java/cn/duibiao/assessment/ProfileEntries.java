package cn.duibiao.assessment;

import cn.duibiao.assessment.Assessment.ChangeEntry;
import cn.duibiao.assessment.Assessment.OfficialEntry;
import cn.duibiao.assessment.Assessment.ProfileEntry;
import cn.duibiao.assessment.Assessment.WaiverEntry;
import cn.duibiao.assessment.Assessment.WeightEntry;
import cn.duibiao.model.Outcome;
import cn.duibiao.model.Postponed;
import cn.duibiao.model.Profile;
import cn.duibiao.model.Waived;
import cn.duibiao.model.Waiver;
import java.util.Comparator;

/** What a 地方方案 and 评估时点 add to an assessment; null and nought when they add nothing. */
final class ProfileEntries {

  private final Profile profile;
  private final Outcome outcome;

  ProfileEntries(Profile profile, Outcome outcome) {
    this.profile = profile;
    this.outcome = outcome;
  }

  ProfileEntry profile() {
    if (!profile.isPresent()) {
      return null;
    }
    return new ProfileEntry(
        profile.name(),
        profile.issuer(),
        profile.note(),
        profile.basis(),
        profile.layers(),
        profile.changes().stream()
            .map(
                c ->
                    new ChangeEntry(
                        c.id(), c.what(), c.before(), c.after(), c.source(), c.profile()))
            .toList(),
        outcome.waived().stream().map(ProfileEntries::entry).toList(),
        profile.weights().stream()
            .map(w -> new WeightEntry(w.id(), w.weight(), w.author()))
            .toList(),
        profile.official().keySet().stream().map(this::official).toList());
  }

  /** How many criteria have a waiver in force. */
  int waived() {
    return (int)
        outcome.waived().stream()
            .filter(w -> w.state() == Waived.State.VALID)
            .map(w -> w.waiver().criterion())
            .distinct()
            .count();
  }

  /** The waiver that says most about the day: the one in force, otherwise the last to end. */
  WaiverEntry waiver(String criterion) {
    return outcome.waived().stream()
        .filter(w -> w.waiver().criterion().equals(criterion))
        .min(
            Comparator.comparing(Waived::state)
                .thenComparing(w -> w.waiver().to(), Comparator.reverseOrder()))
        .map(ProfileEntries::entry)
        .orElse(null);
  }

  private static WaiverEntry entry(Waived waived) {
    Waiver w = waived.waiver();
    return new WaiverEntry(
        w.criterion(),
        waived.state(),
        w.reason(),
        w.approver(),
        w.document(),
        w.from() == null ? null : w.from().toString(),
        w.to().toString());
  }

  OfficialEntry official(String id) {
    Profile.Official official = profile.official().get(id);
    return official == null ? null : new OfficialEntry(id, official.number(), official.text());
  }

  /** Name of the profile that added the criterion, or null. */
  String addedBy(String criterion) {
    return profile.added().get(criterion);
  }

  /** ISO date, or null when the measure's day has not gone by. */
  String postponedTo(String measure) {
    return outcome.postponed().stream()
        .filter(p -> p.measure().id().equals(measure))
        .map(Postponed::to)
        .map(Object::toString)
        .findFirst()
        .orElse(null);
  }
}
