package cn.duibiao.model;

import java.util.Map;

/**
 * Everything that only a district-year with a 清单 needs.
 *
 * @param forms by name, in the order of the file
 */
public record ListForms(Map<String, ListForm> forms, WorkCalendar calendar) {}
