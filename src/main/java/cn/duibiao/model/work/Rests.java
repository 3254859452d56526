package cn.duibiao.model.work;

/** That one measure of the plan rests on another, its basis. */
public record Rests(String measure, String basis, String reason) {}
