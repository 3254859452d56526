package cn.duibiao.plan;

/** A result that names what the catalogue it is to be planned by does not have. */
public final class UnknownCriterionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownCriterionException(String what) {
    super("结果里的" + what + "不在现在的指标里：结果可能是按别的版本或者地方方案评估的。请加上当时的 --profile，或者用数据文件重新做。");
  }
}
