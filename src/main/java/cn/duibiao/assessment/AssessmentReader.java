package cn.duibiao.assessment;

import cn.duibiao.assessment.JsonValue.Fields;
import cn.duibiao.assessment.JsonValue.Text;
import cn.duibiao.yaml.InvalidInputException;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Utf8Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a result that was written earlier. What a report relies on is checked before one is
 * written: the shape against the records and the schema, what refers to what, and whether the
 * counts are those of the findings. All faults are reported at once.
 */
public final class AssessmentReader {

  /** A result is about a megabyte; every report repeats its texts. */
  private static final int MAX_BYTES = 64 * 1024 * 1024;

  private static final Pattern VERSION = Pattern.compile("duibiao/assessment/(\\d{1,6})");

  private static final String WHICH = "请写 check 写出的 差距分析.json；年度数据（.yaml）请用 check";

  private AssessmentReader() {}

  /**
   * The assessment in {@code file}.
   *
   * @throws InvalidInputException when it cannot be used
   */
  public static Assessment read(Path file) {
    Problems problems = new Problems();
    String text = text(file, problems);
    problems.throwIfAny();
    return parse(text, file.toString());
  }

  /**
   * The assessment in {@code text}, named {@code name} in messages.
   *
   * @throws InvalidInputException when it cannot be used
   */
  public static Assessment parse(String text, String name) {
    Problems problems = new Problems();
    if (!text.isBlank() && !text.stripLeading().startsWith("{")) {
      problems.error(name, 1, 1, "这不是结果文件", WHICH);
    }
    problems.throwIfAny();
    JsonValue json = JsonText.parse(text, name, problems);
    problems.throwIfAny();
    version(json, name, problems);
    problems.throwIfAny();
    RecordBinder binder = new RecordBinder(name, problems);
    Assessment assessment = binder.bind(Assessment.class, json, JsonSchema.shipped());
    problems.throwIfAny();
    new Coherence(assessment, binder, name, problems).check();
    problems.throwIfAny();
    return assessment;
  }

  private static String text(Path file, Problems problems) {
    String name = file.toString();
    if (!Files.exists(file)) {
      problems.error(name, 0, 0, "没有这个文件", "请核对文件名和所在文件夹");
      return null;
    }
    if (Files.isDirectory(file)) {
      problems.error(name, 0, 0, "这是一个文件夹，不是结果文件", "请写到里面的 差距分析.json");
      return null;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length <= MAX_BYTES) {
        return Utf8Text.decode(bytes, name, problems);
      }
      problems.error(name, 0, 0, "文件超过64MB，不像评估结果", WHICH);
    } catch (IOException e) {
      problems.error(name, 0, 0, "文件打不开", "请确认有读取权限，并且没有被其他程序占用");
    }
    return null;
  }

  /** Asked before anything else: in a newer result everything else may rightly be different. */
  private static void version(JsonValue json, String name, Problems problems) {
    Text schema =
        json instanceof Fields fields && fields.get("schema") instanceof Text text ? text : null;
    if (schema == null) {
      problems.error(name, json.line(), json.column(), "没有写明格式（schema），不是 check 写出的结果", WHICH);
      return;
    }
    if (schema.value().equals(Assessment.SCHEMA)) {
      return;
    }
    Matcher version = VERSION.matcher(schema.value());
    boolean newer = version.matches() && Integer.parseInt(version.group(1)) > 1;
    problems.error(
        name,
        schema.line(),
        schema.column(),
        "格式是"
            + schema.described()
            + "，本程序只认“"
            + Assessment.SCHEMA
            + "”"
            + (newer ? "，这是新版程序写的结果" : ""),
        newer ? "请用新版程序写报告，或者用本程序的 check 重新评估" : WHICH);
  }
}
