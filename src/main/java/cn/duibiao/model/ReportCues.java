package cn.duibiao.model;

import java.util.List;

/** What a draft from an annual report goes by; no evaluation has a use for it. */
public record ReportCues(List<FieldCues> fields, List<ClaimCue> claims) {}
