package cn.duibiao.compare;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.model.DistrictYear;

/**
 * One of the two things compared.
 *
 * @param file as the user named it
 * @param year the data behind the assessment; null when only a result was given
 */
public record Side(String file, Assessment assessment, DistrictYear year) {

  /** True when there is nothing to evaluate anew. */
  public boolean isResult() {
    return year == null;
  }
}
