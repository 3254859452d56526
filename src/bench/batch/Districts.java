import cn.duibiao.catalogue.CatalogueReader;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Domain;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes made-up district-years for the benchmark: {@code Districts N FOLDER [SEED]}. The same seed
 * gives the same files. The mix of forms follows what 48 counties' published reports hold: exact
 * figures, 余/以上/近/约, rates with parts and bare ones (mostly 100%), noughts, blanks, 不适用, 不掌握,
 * several scopes, quoted words with their place, and now and then a list of cases. How complete a
 * district is differs: from a report's few dozen figures to a self-assessment that answers nearly
 * everything.
 */
final class Districts {

  private static final String[] PLACES = {"一(一)2", "一(三)1", "一(五)3", "二(一)", "三(二)1", "附表2"};

  private final Catalogue catalogue;
  private final Random random;
  private final StringBuilder out = new StringBuilder();

  private Districts(Catalogue catalogue, long seed) {
    this.catalogue = catalogue;
    this.random = new Random(seed);
  }

  public static void main(String[] args) throws IOException {
    Catalogue catalogue = CatalogueReader.read(Path.of("indicators"), null);
    int n = Integer.parseInt(args[0]);
    Path folder = Path.of(args[1]);
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 2021;
    long bytes = 0;
    for (int i = 0; i < n; i++) {
      String city = "示例省第%02d市".formatted(i / 10 + 1);
      String name = city + "第%05d%s".formatted(i + 1, i % 3 == 0 ? "区" : "县");
      byte[] text = new Districts(catalogue, mixed(seed, i)).write(name).getBytes("UTF-8");
      Path file = folder.resolve(city).resolve(name.substring(city.length()) + "-2023.yaml");
      Files.createDirectories(file.getParent());
      Files.write(file, text);
      bytes += text.length;
    }
    System.out.println(n + " files, " + bytes / Math.max(1, n) + " bytes each");
  }

  /** Neighbouring seeds of Random begin alike. */
  private static long mixed(long seed, int i) {
    long z = seed + i * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    return z ^ (z >>> 27);
  }

  private boolean chance(double p) {
    return random.nextDouble() < p;
  }

  private int upTo(int most) {
    return 1 + random.nextInt(most);
  }

  private <T> T any(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  private String write(String name) {
    double complete = 0.15 + 0.7 * random.nextDouble();
    out.append("格式: 对标年度数据 1\n地区: ").append(name).append("\n级别: 县级\n年度: 2023\n");
    out.append("统计期: 2023-01-01 至 2023-12-31\n指标版本: 2021年版\n");
    out.append("数据来源: ").append(name).append("人民政府2023年法治政府建设情况报告\n证据:\n");
    for (int i = 1; i <= 20; i++) {
      out.append("  台账%02d: {名称: 2023年第%d号工作台账, 日期: 2024-01-%02d, 存放: 司法局}\n".formatted(i, i, i));
    }
    out.append("数据:\n");
    boolean listed = chance(0.1);
    for (Domain domain : catalogue.domains()) {
      out.append("  ").append(domain.theme()).append(":\n");
      for (Field field : catalogue.fields().values()) {
        boolean fromList = listed && field.name().startsWith("依申请公开");
        if (field.theme().equals(domain.theme()) && !fromList && chance(complete)) {
          out.append("    ").append(field.name()).append(": ").append(value(field)).append('\n');
        }
      }
    }
    if (listed) {
      cases();
    }
    answers(complete);
    out.append("说明:\n  存在问题:\n");
    for (String problem : List.of("应诉能力需要提升", "执法规范化水平有待加强", "规范性文件备案不够及时")) {
      if (chance(0.7)) {
        out.append("    - ").append(problem).append('\n');
      }
    }
    out.append("    - 法治宣传教育的针对性还不够强\n");
    return out.toString();
  }

  private String value(Field field) {
    if (chance(0.06)) {
      return "";
    }
    if (chance(0.02)) {
      return "{值: 不掌握, 问谁: 法院}";
    }
    if (chance(0.03) && field.kind() != FieldKind.TEXT) {
      return "{值: 不适用, 理由: 本年没有这类事项}";
    }
    String main =
        switch (field.kind()) {
          case RATE -> rate();
          case COUNT -> "值: " + count(field);
          case DATE -> "值: 2024-%02d-%02d".formatted(upTo(4), upTo(28));
          case TEXT -> "值: 已经办理";
        };
    StringBuilder datum = new StringBuilder(main);
    if (!field.scopes().isEmpty()) {
      datum.append(", 主体: ").append(any(field.scopes()));
    } else if (chance(0.15)) {
      datum.append(", 主体: ").append(any(List.of("本级政府", "工作部门", "镇街", "全域")));
    }
    if (chance(0.5)) {
      datum.append(", 证据: [台账%02d]".formatted(upTo(20)));
    }
    if (chance(0.2)) {
      datum.append(", 原文: 全年共办理有关事项并按要求办结, 位置: ").append(PLACES[random.nextInt(PLACES.length)]);
    }
    return "{" + datum + "}";
  }

  private String rate() {
    double form = random.nextDouble();
    if (form < 0.25) {
      return "值: 100%";
    }
    if (form < 0.33) {
      return "值: " + any(List.of("95%以上", "98.7%", "近90%", "约80%", "99.66%"));
    }
    if (form < 0.37) {
      return "分子: 0, 分母: 0";
    }
    int whole = upTo(chance(0.7) ? 60 : 3000);
    int part = chance(0.6) ? whole : whole - random.nextInt(1 + whole / 8);
    return "分子: " + part + ", 分母: " + whole;
  }

  private String count(Field field) {
    String unit = field.unit();
    if (chance(field.name().matches(".*(?:违法|违规|超期|变相|无依据|清单外|非行政|未经).*") ? 0.85 : 0.1)) {
      return "零";
    }
    int n = upTo(chance(0.7) ? 40 : 5000);
    double form = random.nextDouble();
    if (form < 0.08) {
      return n / 10 * 10 + 10 + "余" + unit;
    }
    if (form < 0.12) {
      return n + unit + "以上";
    }
    if (form < 0.14) {
      return "近" + (n + 10) + unit;
    }
    return (form < 0.17 ? "约" : "") + n + unit;
  }

  private void answers(double complete) {
    List<String> lines = new ArrayList<>();
    for (Criterion c : catalogue.criteria().filter(c -> !c.quantified()).toList()) {
      if (chance(complete)) {
        double form = random.nextDouble();
        String answer =
            form < 0.6
                ? "{答: 是, 证据: [台账%02d]}".formatted(upTo(20))
                : form < 0.75
                    ? "是"
                    : form < 0.87 ? "否" : form < 0.95 ? "{称: 全面落实, 位置: 一(二)1}" : "不适用";
        lines.add("  " + c.id() + ": " + answer + "\n");
      }
    }
    if (!lines.isEmpty()) {
      out.append("核对:\n");
      lines.forEach(out::append);
    }
  }

  private void cases() {
    out.append("清单:\n  依申请公开:\n");
    for (int i = upTo(30); i > 0; i--) {
      int month = upTo(10);
      out.append("    - {编号: %d号, 收到日期: 2023-%02d-%02d, 答复日期: 2023-%02d-%02d}\n"
          .formatted(i, month, upTo(28), month + 1, upTo(28)));
    }
  }
}
