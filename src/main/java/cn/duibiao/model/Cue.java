package cn.duibiao.model;

/** 线索词: a word by which an admitted shortcoming points at an indicator. */
public record Cue(String word, String indicator) {}
