package io.alvh.multiverse;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.calendar.TradingCalendar;
import io.alvh.study.inference.BlockChoice;
import io.alvh.study.inference.BookDays;
import io.alvh.study.inference.InferenceSettings;
import io.alvh.study.inference.PairedInference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The paired bootstrap, its draws made in parts somewhere else.
class BootstrapJobTest {
  private static final int SESSIONS = 1_250;

  @ParameterizedTest
  @CsvSource({"100, 1", "2000, 7", "4001, 42"})
  void draws_made_in_parts_give_the_same_estimates(int draws, long seed) {
    InferenceSettings settings =
        new InferenceSettings(draws, seed, 1, 0.999, new BlockChoice.Automatic(0.3));

    try (SweepEngine engine = new LocalEngine(SweepWorkers::of, 2)) {
      assertThat(
              PairedInference.of(book(true), book(false), settings, BootstrapJob.sampler(engine))
                  .estimates())
          .isEqualTo(PairedInference.of(book(true), book(false), settings).estimates());
    }
  }

  @Test
  void a_block_given_in_sessions_goes_with_the_job() {
    InferenceSettings settings =
        InferenceSettings.of(3, 1, 0.99).withDraws(200).withBlock(new BlockChoice.Fixed(63));

    try (SweepEngine engine = new LocalEngine(SweepWorkers::of, 1)) {
      assertThat(
              PairedInference.of(book(true), book(false), settings, BootstrapJob.sampler(engine))
                  .estimates())
          .isEqualTo(PairedInference.of(book(true), book(false), settings).estimates())
          .isNotEqualTo(
              PairedInference.of(
                      book(true), book(false), settings.withBlock(new BlockChoice.Fixed(5)))
                  .estimates());
    }
  }

  @Test
  void a_ruined_book_has_nothing_to_draw() {
    BookDays whole = book(false);
    long[] zero = new long[whole.size()];
    BookDays ruined = BookDays.of(whole.dates(), whole.startNav(), zero, zero, zero, zero);
    SweepEngine none = new LocalEngine(SweepWorkers::of, 1);
    none.close();

    assertThat(
            PairedInference.of(
                    ruined, whole, InferenceSettings.of(1, 1, 0.999), BootstrapJob.sampler(none))
                .estimates())
        .isNotEmpty()
        .allSatisfy(estimate -> assertThat(estimate.usual().percentile()).isEmpty());
  }

  /// A million dollars over five years with noise and rare large losses.
  private static BookDays book(boolean hedged) {
    SplittableRandom random = new SplittableRandom(42);
    List<LocalDate> dates = new ArrayList<>();
    long[][] columns = new long[4][SESSIONS];
    LocalDate date = LocalDate.of(2000, 1, 3);
    long nav = 100_000_000;
    for (int i = 0; i < SESSIONS; i++) {
      dates.add(date);
      date = TradingCalendar.next(date);
      long loss = random.nextInt(100) == 0 ? 2_000_000 : 0;
      columns[1][i] = random.nextLong(-90_000, 150_000) - loss;
      columns[2][i] = hedged ? loss / 3 - 5_000 : 0;
      columns[3][i] = hedged ? 5_000 : 0;
      nav += columns[1][i] + columns[2][i];
      columns[0][i] = nav;
    }
    return BookDays.of(dates, 100_000_000, columns[0], columns[1], columns[2], columns[3]);
  }
}
