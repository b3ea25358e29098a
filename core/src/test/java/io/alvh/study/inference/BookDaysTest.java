package io.alvh.study.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.study.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BookDaysTest {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final List<LocalDate> DATES =
      IntStream.range(0, 5).mapToObj(FIRST::plusDays).toList();
  private static final BookDays DAYS =
      BookDays.of(
          DATES,
          1000,
          new long[] {1010, 1005, 1025, 1020, 1050},
          new long[] {8, -6, 15, -5, 20},
          new long[] {1, 0, 4, -1, 9},
          new long[] {2, 2, 2, 2, 2});

  @Test
  void a_period_starts_from_the_nav_before_it() {
    BookDays part = DAYS.within(period(FIRST.plusDays(2), FIRST.plusDays(3))).orElseThrow();
    assertThat(part.dates()).containsExactly(FIRST.plusDays(2), FIRST.plusDays(3));
    assertThat(part.startNav()).isEqualTo(1005);
    assertThat(part.nav(0)).isEqualTo(1025);
    assertThat(part.condors(1)).isEqualTo(-5);
    assertThat(part.interest(0)).isEqualTo(DAYS.interest(2));
  }

  @Test
  void a_period_of_fewer_than_two_sessions_has_no_days() {
    assertThat(DAYS.within(period(FIRST.plusDays(4), FIRST.plusDays(9)))).isEmpty();
    assertThat(DAYS.only(FIRST::equals)).isEmpty();
  }

  @Test
  void sessions_strung_together_keep_their_changes_and_nothing_else() {
    BookDays some = DAYS.only(d -> !d.equals(FIRST.plusDays(2))).orElseThrow();
    assertThat(some.size()).isEqualTo(4);
    assertThat(some.startNav()).isEqualTo(1000);
    assertThat(IntStream.range(0, 4).mapToLong(some::nav).toArray())
        .containsExactly(1010, 1005, 1000, 1030);
    assertThat(some.interest(2)).isEqualTo(DAYS.interest(3));
    assertThat(some.hedge(3)).isEqualTo(9);
  }

  @Test
  void all_sessions_strung_together_are_the_book() {
    BookDays all = DAYS.only(_ -> true).orElseThrow();
    assertThat(IntStream.range(0, 5).mapToLong(all::nav).toArray())
        .containsExactly(IntStream.range(0, 5).mapToLong(DAYS::nav).toArray());
  }

  private static Period period(LocalDate from, LocalDate to) {
    return new Period("p", "p", from, to, Period.Kind.SPAN);
  }
}
