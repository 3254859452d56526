package cn.duibiao.batch;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.overview.DistrictRow;
import cn.duibiao.overview.Survey;
import cn.duibiao.yaml.InvalidInputException;
import cn.duibiao.yaml.Problem;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Utf8Text;
import cn.duibiao.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is done with one file of a batch. Thread-safe. */
final class DistrictWork {

  /** How a district-year names its own form; any other 格式 is another kind of file. */
  private static final Pattern FORMAT =
      Pattern.compile("(?m)^[\"']?格式[\"']?\\s*[:：]\\s*[\"']?([^\"'#\\r\\n]*)");

  private static final String DISTRICT = "对标年度数据";

  /** Keys by which a file is meant for a district-year even without 格式. */
  private static final Pattern MEANT =
      Pattern.compile("(?m)^[\"']?(?:地区|年度|数据|核对|清单)[\"']?\\s*[:：]");

  private final Evaluation evaluation;
  private final Function<Assessment, byte[]> json;
  private final Results results;

  DistrictWork(Evaluation evaluation, Function<Assessment, byte[]> json, Results results) {
    this.evaluation = evaluation;
    this.json = json;
    this.results = results;
  }

  /** What came of a file. */
  sealed interface Outcome permits Evaluated, Unreadable, NoDistrict {}

  /**
   * Its result is in its place.
   *
   * @param before whether an earlier run had put it there
   */
  record Evaluated(Journal.Entry entry, boolean before) implements Outcome {}

  /**
   * It cannot be evaluated.
   *
   * @param fault whether that is the program's fault
   */
  record Unreadable(Survey.Broken broken, boolean fault) implements Outcome {}

  /** It is something else. */
  record NoDistrict(Survey.Skipped skipped) implements Outcome {}

  /**
   * Evaluates {@code source}, unless its result is there already.
   *
   * @throws IOException when a result cannot be written; a file that cannot be read is an outcome
   */
  Outcome of(DistrictFiles.Source source, Journal journal) throws IOException {
    byte[] bytes = read(source);
    String text = bytes == null ? null : text(bytes);
    if (text != null) {
      String reason = otherKind(text);
      if (reason != null) {
        return new NoDistrict(new Survey.Skipped(source.name(), reason));
      }
    }
    String key = text == null ? null : key(source, bytes);
    Journal.Entry known = journal.of(source.name());
    if (known != null && known.key().equals(key) && results.has(known)) {
      return new Evaluated(known, true);
    }
    Assessment assessment;
    byte[] content;
    try {
      String name = source.path().toString();
      assessment = text == null ? evaluation.of(source.path()) : evaluation.of(text, name);
      content = json.apply(assessment);
    } catch (InvalidInputException e) {
      return new Unreadable(broken(source, e.problems()), false);
    } catch (RuntimeException | StackOverflowError e) {
      return new Unreadable(fault(source, e), true);
    }
    long written = results.write(source.name(), content, known);
    Journal.Entry entry =
        new Journal.Entry(
            source.name(),
            key == null ? "" : key,
            content.length,
            written,
            DistrictRow.of(assessment));
    journal.add(entry);
    return new Evaluated(entry, false);
  }

  /** The file's bytes; null when they cannot be had or are too many. */
  private static byte[] read(DistrictFiles.Source source) {
    try (InputStream in = Files.newInputStream(source.path())) {
      byte[] bytes = in.readNBytes(YamlReader.MAX_BYTES + 1);
      return bytes.length > YamlReader.MAX_BYTES ? null : bytes;
    } catch (IOException e) {
      return null;
    }
  }

  private static String text(byte[] bytes) {
    return Utf8Text.decode(bytes, "", new Problems());
  }

  /** Why this is no district-year; null when it is one or may be meant for one. */
  private static String otherKind(String text) {
    Matcher format = FORMAT.matcher(text);
    if (format.find()) {
      String stated = format.group(1).strip();
      return stated.startsWith(DISTRICT) || stated.isEmpty() ? null : "格式是“" + stated + "”，不是年度数据";
    }
    return text.isBlank() || MEANT.matcher(text).find() ? null : "没有地区、年度、数据，不是年度数据";
  }

  /** Of all that the result depends on; hints name the file as it was called. */
  private String key(DistrictFiles.Source source, byte[] bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes);
      return HexFormat.of().formatHex(digest.digest())
          + " "
          + evaluation.fingerprint()
          + " "
          + source.path();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Survey.Broken broken(DistrictFiles.Source source, List<Problem> problems) {
    List<String> errors =
        problems.stream()
            .limit(Problems.SHOWN)
            .map(p -> new Problem("", p.line(), p.column(), p.found(), p.mend()).text())
            .map(text -> text.replaceFirst("^[ ：]+", "")) // the file stands above them
            .toList();
    return new Survey.Broken(source.name(), errors, problems.size());
  }

  private static Survey.Broken fault(DistrictFiles.Source source, Throwable e) {
    return new Survey.Broken(
        source.name(),
        List.of("程序出错（" + e.getClass().getSimpleName() + "），这是程序的问题。请把这个文件发给维护人员。"),
        1);
  }
}
