package cn.duibiao.model;

/**
 * That a criterion does not apply under a profile.
 *
 * @param onlyFor the level it is for; null when it applies to none
 * @param reason with the name of the profile, for the reader
 */
public record Exclusion(String criterion, Level onlyFor, String reason) {

  /** True for a district of {@code level}. */
  public boolean excludes(Level level) {
    return onlyFor != level;
  }
}
