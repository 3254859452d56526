package cn.duibiao.model;

import java.util.List;
import java.util.Set;

/** Which measure words count the same thing. 人 and 人次, 户 and 户次, 日 and 工作日, 百分点 and % do not. */
public final class Units {

  private static final List<Set<String>> SAME =
      List.of(
          Set.of(
              "件", "宗", "起", "份", "例", "部", "项", "个", "条", "种", "类", "套", "处", "方", "册", "笔", "题"),
          Set.of("名", "位", "人", "个"),
          Set.of("家", "户", "个", "所", "支", "座", "间"),
          Set.of("次", "场次", "场", "期", "期(次)", "轮", "回", "个", "节", "堂"),
          Set.of("日", "天"),
          Set.of("工作日", "个工作日"),
          Set.of("月", "个月"),
          Set.of("小时", "个小时", "时"),
          Set.of("学时", "课时", "个学时"),
          Set.of("年", "周年"),
          Set.of("%", "％"));

  private Units() {}

  /** True when figures of the two units may be compared or added; no unit goes with any. */
  public static boolean comparable(String a, String b) {
    String x = stem(a);
    String y = stem(b);
    return x.isEmpty()
        || y.isEmpty()
        || x.equals(y)
        || SAME.stream().anyMatch(s -> s.contains(x) && s.contains(y));
  }

  /** 次/年 counts 次; the year is the datum's period. */
  private static String stem(String unit) {
    int per = unit.indexOf('/');
    return per < 0 ? unit : unit.substring(0, per);
  }
}
