package cn.duibiao.model.work;

import cn.duibiao.model.Effort;
import java.time.LocalDate;

/**
 * A measure that may enter next year's plan.
 *
 * @param measure its id
 * @param task id of the task it would stand in
 * @param due the day it is to be done by; the later one when it was put off
 * @param late true when its authored day had gone by and it was put off
 * @param reach how many criteria it serves
 * @param groundwork 先行
 */
public record Candidate(
    String measure,
    String task,
    LocalDate due,
    boolean late,
    int reach,
    Effort effort,
    boolean groundwork) {}
