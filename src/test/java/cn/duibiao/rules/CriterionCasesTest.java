package cn.duibiao.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.model.Finding;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of every criterion gives the verdict that was derived by hand from its source. */
class CriterionCasesTest {

  @TestFactory
  Stream<DynamicTest> cases() {
    return Cases.all().stream().map(c -> DynamicTest.dynamicTest(c.title(), () -> check(c)));
  }

  private static void check(Cases.Case c) {
    Finding finding = Fixture.finding(c.outcome(), c.criterion());
    assertThat(finding.verdict())
        .as("%s%n%s%n%s", c.title(), c.body(), finding.rulings())
        .isEqualTo(c.expected());
  }
}
