package cn.duibiao.cli;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.AssessmentReader;
import cn.duibiao.assessment.Assessor;
import cn.duibiao.catalogue.CatalogueReader;
import cn.duibiao.compare.Ruler;
import cn.duibiao.compare.Side;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Level;
import cn.duibiao.model.Period;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Results and district-years to be compared: read, and evaluated where they are data. */
final class ComparedFiles {

  private final Catalogue plain;
  private final Level level;

  ComparedFiles(Level level) {
    this.plain = CatalogueReader.read(Home.indicators(), Home.catalogueCache());
    this.level = level;
  }

  /** A side, and with what it was evaluated; {@code workplace} is null for a result. */
  record Read(Side side, Workplace workplace) {
    boolean isResult() {
      return workplace == null;
    }
  }

  /** The catalogue as shipped, for names and units. */
  Catalogue catalogue() {
    return plain;
  }

  /**
   * Reads {@code file}: a result by its ending, otherwise data.
   *
   * @param profile that data are judged under, null for none
   */
  Read read(Path file, String profile) {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
      return new Read(new Side(file.toString(), AssessmentReader.read(file), null), null);
    }
    Workplace workplace = Workplace.open(file, level, profile, new Timings(false));
    DistrictYear year = workplace.input().year();
    Assessment assessment = workplace.assessor().assess(year, workplace.input().hints(), null);
    return new Read(new Side(file.toString(), assessment, year), workplace);
  }

  /**
   * The data of {@code earlier} judged by the ruler of {@code later}; null when the data are not at
   * hand or the ruler is not ours.
   */
  Assessment underLater(Read earlier, Read later) {
    if (earlier.isResult()) {
      return null;
    }
    Workplace ruler =
        later.isResult() ? ours(earlier, later.side().assessment()) : later.workplace();
    if (ruler == null) {
      return null;
    }
    Assessment target = later.side().assessment();
    Period period =
        new Period(
            LocalDate.parse(target.period().from()), LocalDate.parse(target.period().to()), false);
    Catalogue frozen = Ruler.frozenAt(ruler.catalogue(), period, target.district().year());
    DistrictYear data = known(earlier.side().year(), frozen);
    return new Assessor(frozen, ruler.profile(), RuleLoading.await(new Timings(false)))
        .assess(data, List.of(), null);
  }

  /** The installed ruler, if it is the one the result was made with. */
  private static Workplace ours(Read earlier, Assessment result) {
    Assessment own = earlier.side().assessment();
    boolean same =
        own.inputs().catalogue().equals(result.inputs().catalogue())
            && own.inputs().rules().equals(result.inputs().rules())
            && Objects.equals(own.inputs().profile(), result.inputs().profile());
    return same ? earlier.workplace() : null;
  }

  /** Without what a profile of the earlier side added and the later ruler has no name for. */
  private static DistrictYear known(DistrictYear year, Catalogue catalogue) {
    return year.with(
        new ArrayList<>(
            year.data().stream().filter(d -> catalogue.fields().containsKey(d.field())).toList()),
        year.answers().stream().filter(a -> catalogue.criterion(a.criterion()) != null).toList(),
        year.noData().stream().filter(n -> catalogue.fields().containsKey(n.field())).toList());
  }
}
