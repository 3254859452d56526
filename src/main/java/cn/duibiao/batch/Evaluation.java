package cn.duibiao.batch;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessor;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Level;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * How each district-year of a batch is evaluated: everything that {@code check} would be told.
 *
 * @param level overrides what the files say, null for that
 * @param asOf null for the last day of each 统计期
 * @param fingerprint of the program and of all that the results depend on beside the data
 */
public record Evaluation(
    Catalogue catalogue, Assessor assessor, Level level, LocalDate asOf, String fingerprint) {

  /** Reads {@code text}, named {@code name} in messages, and evaluates it. */
  Assessment of(String text, String name) {
    return of(DistrictReader.parse(text, name, catalogue, level));
  }

  /**
   * The same for a file, which is read for its errors alone: whatever keeps it from being read as
   * text is told as {@code check} tells it.
   */
  Assessment of(Path file) {
    return of(DistrictReader.read(file, catalogue, level));
  }

  private Assessment of(DistrictReader.Read read) {
    return assessor.assess(read.year(), read.hints(), asOf);
  }
}
