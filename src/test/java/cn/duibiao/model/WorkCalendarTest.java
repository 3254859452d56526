package cn.duibiao.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Working days by the State Council's notices; expected counts are taken from the notices by hand.
 */
class WorkCalendarTest {

  private static final WorkCalendar CALENDAR = Fixture.CATALOGUE.lists().get().calendar();

  private static DateSpan date(String text) {
    return DateReader.read(text);
  }

  @ParameterizedTest(name = "{0} to {1}: {2} to {3}")
  @CsvSource({
    // an ordinary week: the first day does not count, the last does
    "2023-03-01, 2023-03-02, 1, 1",
    "2023-03-01, 2023-03-08, 5, 5",
    "2023-03-01, 2023-03-01, 0, 0",
    // a weekend
    "2023-03-03, 2023-03-05, 0, 0",
    // 2023 Spring Festival: off 21 to 27 January, worked Saturday 28 and Sunday 29
    "2023-01-20, 2023-01-27, 0, 0",
    "2023-01-20, 2023-01-29, 2, 2",
    // 2023 Mid-Autumn and National Day: off 29 September to 6 October, worked 7 and 8 October
    "2023-09-28, 2023-10-08, 2, 2",
    // 2024: the eve of the Spring Festival (9 February) is only recommended to be taken off
    "2024-02-08, 2024-02-09, 1, 1",
    "2024-02-08, 2024-02-18, 2, 2",
    // from one year's notice into the next
    "2024-12-31, 2025-01-02, 1, 1",
    // months are known only as months: at least 28 February to 1 March, at most 1 February to 31
    // March
    "2023年2月, 2023年3月, 1, 42",
    // no notice for 2030: any of ten days may be a working day
    "2030-03-01, 2030-03-11, 0, 10",
    // half known: 29 to 31 December 2026 are three working days, then ten days that may be
    "2026-12-28, 2027-01-10, 3, 13"
  })
  void between(String from, String to, int least, int most) {
    Quantity days = CALENDAR.between(date(from), date(to));
    assertThat(days.lower()).isEqualByComparingTo(String.valueOf(least));
    assertThat(days.upper()).isEqualByComparingTo(String.valueOf(most));
    assertThat(days.unit()).isEqualTo("工作日");
  }

  @Test
  @DisplayName("dates the wrong way round, or missing, give no count")
  void wrongWayRound() {
    assertThat(CALENDAR.between(date("2023-03-02"), date("2023-03-01"))).isNull();
    assertThat(CALENDAR.between(null, date("2023-03-01"))).isNull();
    assertThat(WorkCalendar.days(date("2023-03-01"), null)).isNull();
  }

  // 2023-03-03 is a Friday: fifteen days later is Saturday 18 March
  @ParameterizedTest(name = "15 days from Friday 3 March, done on {0}: {1} days")
  @CsvSource({"2023-03-17, 14", "2023-03-18, 15", "2023-03-20, 15", "2023-03-21, 18"})
  void aDeadlineThatEndsOnADayOffMoves(String done, int days) {
    Quantity limit = Quantity.exactly(15, "日");
    Quantity counted = CALENDAR.daysExtended(date("2023-03-03"), date(done), limit);
    assertThat(counted.amount()).isEqualByComparingTo(String.valueOf(days));
  }

  @Test
  @DisplayName("without that year's notice nobody knows whether the last day was one off")
  void unknownYear() {
    Quantity limit = Quantity.exactly(15, "日");
    Quantity counted = CALENDAR.daysExtended(date("2030-03-01"), date("2030-03-18"), limit);
    assertThat(counted.lower()).isEqualByComparingTo("15");
    assertThat(counted.upper()).isEqualByComparingTo("17");
  }

  @Test
  @DisplayName("every year of data that the program judges has its notice, and the one after it")
  void years() {
    for (int year = 2021; year <= 2026; year++) {
      LocalDate first = LocalDate.of(year, 1, 1);
      Quantity all =
          CALENDAR.between(DateSpan.day(first, ""), DateSpan.day(LocalDate.of(year, 12, 31), ""));
      assertThat(all.isExact()).as("%d", year).isTrue();
      assertThat(all.amount().intValue()).as("%d", year).isBetween(240, 255);
    }
  }
}
