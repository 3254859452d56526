package cn.duibiao.model;

/** A statement of the report that is no datum: kept in the annex so that nothing is dropped. */
public record Statement(String text, Source source) {}
