package cn.duibiao.report;

/**
 * What an office may wish of its reports.
 *
 * @param template its own Word layout, or null for the shipped one
 * @param byDepartment whether every lead department gets a sheet of its own in the ledger
 */
public record ReportOptions(Template template, boolean byDepartment) {

  /** Reports as they ship. */
  public static final ReportOptions NONE = new ReportOptions(null, false);

  /** A Word file with places to fill, and its name for messages. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Template(String name, byte[] content) {}
}
