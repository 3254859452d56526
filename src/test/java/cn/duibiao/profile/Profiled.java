package cn.duibiao.profile;

import cn.duibiao.Fixture;
import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessor;
import cn.duibiao.catalogue.ProfileReader;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Outcome;
import cn.duibiao.model.Period;
import cn.duibiao.model.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** The shipped catalogue under a profile that a test writes. */
public final class Profiled {

  static final Path SHIPPED = Path.of("indicators/profiles");

  static final String HEAD = "格式: 对标地方方案 1\n名称: 示例县方案\n制定单位: 示例县依法治县办\n依据: 示例县工作要点\n";

  private static final String DISTRICT = "地区: 示范省示范市示例县\n年度: 2023\n证据:\n  证1: {名称: 台账}\n";

  private final ProfileReader.Read read;
  private final Assessor assessor;
  private final String level;

  private Profiled(ProfileReader.Read read, String level) {
    this.read = read;
    this.level = level;
    this.assessor = new Assessor(read.catalogue(), read.profile(), Fixture.RULES);
  }

  /** Under {@code sections} of a profile whose head is in order. */
  public static Profiled by(String sections) {
    return new Profiled(read(HEAD + sections), "县级");
  }

  static Profiled shipped(String name) {
    return new Profiled(
        ProfileReader.read(name, SHIPPED, Fixture.CATALOGUE, c -> Period.year(2023)), "县级");
  }

  static ProfileReader.Read read(String text) {
    try {
      Path file = Files.createTempFile("profile", ".yaml");
      try {
        Files.writeString(file, text);
        return ProfileReader.read(
            file.toString(), SHIPPED, Fixture.CATALOGUE, c -> Period.year(2023));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Profiled at(String otherLevel) {
    return new Profiled(read, otherLevel);
  }

  ProfileReader.Read read() {
    return read;
  }

  Criterion criterion(String id) {
    return read.catalogue().criterion(id);
  }

  private DistrictReader.Read district(String body) {
    return DistrictReader.parse(
        DISTRICT + "级别: " + level + "\n" + body, "试.yaml", read.catalogue(), null);
  }

  public Outcome outcome(String body) {
    return assessor.outcome(district(body).year());
  }

  Verdict verdict(String criterion, String body) {
    return Fixture.finding(outcome(body), criterion).verdict();
  }

  public Assessment assess(String body, String asOf) {
    DistrictReader.Read district = district(body);
    return assessor.assess(
        district.year(), district.hints(), asOf == null ? null : LocalDate.parse(asOf));
  }

  /** The verdict without any profile. */
  static Verdict base(String criterion, String body, String level) {
    DistrictReader.Read district =
        DistrictReader.parse(
            DISTRICT + "级别: " + level + "\n" + body, "试.yaml", Fixture.CATALOGUE, null);
    return Fixture.finding(Fixture.ASSESSOR.outcome(district.year()), criterion).verdict();
  }
}
