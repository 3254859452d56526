package cn.duibiao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Force;
import cn.duibiao.model.Level;
import cn.duibiao.model.Threshold;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the shipped catalogue must hold whoever edits it. */
class CatalogueContentsTest {

  @Test
  @DisplayName("the eleven items the text tolerates not once, and no others, are 零容忍")
  void zeroTolerance() {
    Set<String> indicators =
        Fixture.CATALOGUE
            .criteria()
            .filter(Criterion::zeroTolerance)
            .map(Criterion::indicator)
            .collect(Collectors.toSet());
    assertThat(indicators)
        .containsExactlyInAnyOrder(
            "1.1-2", "1.1-3", "1.5-3", "2.2-1", "3.2-4", "3.3-3", "4.1-3", "4.2-1", "4.4-2",
            "4.5-1", "6.3-2");
  }

  @Test
  @DisplayName("a county has no power to make 规章 and is never asked about them")
  void cityRules() {
    Stream<Criterion> aboutRules =
        Fixture.CATALOGUE
            .criteria()
            .filter(c -> c.fields().stream().anyMatch(f -> f.startsWith("规章")));
    assertThat(aboutRules)
        .isNotEmpty()
        .allMatch(c -> Fixture.CATALOGUE.indicator(c.indicator()).onlyFor() == Level.CITY);
  }

  @Test
  @DisplayName(
      "days of consultation and of filing are asked for 规章 and for 规范性文件 each by its own name")
  void twoKindsOfDocuments() {
    assertThat(Fixture.CATALOGUE.fields())
        .containsKeys("规章报备最长用时", "规范性文件报备最长用时", "规章征求意见最短天数", "规范性文件征求意见最短天数");
  }

  @Test
  @DisplayName("what is 法定 says whether by law (L1) or by a document (L2), and nothing else does")
  void legalLevels() {
    Stream<Threshold> thresholds =
        Fixture.CATALOGUE.criteria().flatMap(c -> c.thresholds().stream());
    assertThat(thresholds).allMatch(t -> (t.force() == Force.LEGAL) == (t.legalLevel() != null));
  }
}
