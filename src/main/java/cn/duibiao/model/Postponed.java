package cn.duibiao.model;

import java.time.LocalDate;

/** That a measure's day has gone by, and to which day the rules put it off. */
public record Postponed(Measure measure, LocalDate to) {}
