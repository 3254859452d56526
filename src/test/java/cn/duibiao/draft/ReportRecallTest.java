package cn.duibiao.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.input.Names;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports of invented districts against what a person reads in them. */
class ReportRecallTest {

  @ParameterizedTest
  @DisplayName(
      "at least 95 % of the figures are found with field, value, bound and scope; at most 2 % of the proposals are wrong")
  @ValueSource(strings = {"qinghe-2024", "chengjiang-2022"})
  void recall(String name) throws IOException {
    Path folder = Path.of("src/test/resources/reports");
    Facts facts = Facts.read(folder.resolve(name + "-facts.yaml"));
    Draft draft = Drafts.read(folder.resolve(name + ".txt"), facts.year());
    Score score = Score.of(facts, draft, new Names(Fixture.CATALOGUE.fields().values()));

    assertThat(score.right() * 100)
        .as("%s", score.missed())
        .isGreaterThanOrEqualTo(score.facts() * 95);
    int astray = score.wrong().size() + score.extra().size();
    assertThat(astray * 100)
        .as("%s %s", score.wrong(), score.extra())
        .isLessThanOrEqualTo(draft.settled().size() * 2);
  }
}
