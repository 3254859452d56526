package cn.duibiao.rules;

import static org.assertj.core.api.Assertions.assertThat;

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
    Cases.Result result = c.result();
    assertThat(result.verdict())
        .as("%s%n%s%n%s", c.title(), c.body(), result.rulings())
        .isEqualTo(c.expected());
  }
}
