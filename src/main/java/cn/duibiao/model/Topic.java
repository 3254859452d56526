package cn.duibiao.model;

/** 二级指标. */
public record Topic(String id, String title, Confidence confidence) {}
