package cn.duibiao.model.work;

import java.util.Comparator;
import java.util.List;

/**
 * How a year's measures are put together.
 *
 * @param sha256 of the file's text, lower-case hex
 */
public record WorkTasks(List<WorkTask> tasks, List<Precedence> precedences, String sha256) {

  /** The task that claims the indicator most exactly; {@link WorkTask#OTHER} when none does. */
  public WorkTask of(String indicator) {
    return tasks.stream()
        .filter(t -> t.claim(indicator) > 0)
        .max(Comparator.comparingInt(t -> t.claim(indicator)))
        .orElse(WorkTask.OTHER);
  }
}
