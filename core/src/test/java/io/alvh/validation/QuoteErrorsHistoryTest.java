package io.alvh.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.HistoryData;
import io.alvh.QuotedHistory;
import io.alvh.pricing.Valuer;
import io.alvh.study.Figures;
import io.alvh.study.OneDayCredits;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The figures of docs/math.md on quotes that the smile in force did not know.
@Tag("history")
class QuoteErrorsHistoryTest {
  private static QuoteErrors errors;

  @BeforeAll
  static void measure() {
    Path data = HistoryData.require();
    NavigableMap<LocalDate, Valuer> history = new TreeMap<>();
    QuotedHistory.snapshots(data).forEach((date, s) -> history.put(date, Valuer.of(s)));
    errors = QuoteErrors.of(QuotedHistory.chains(data), history);
  }

  @Test
  void volatilities_of_5_to_50_delta_at_7_to_70_days_reach_the_aims() {
    for (String source : List.of("SPX and XSP", "SPY puts")) {
      assertThat(aimed(QuoteErrors.SURFACE, source, "calm")).isLessThan(0.6);
      assertThat(aimed(QuoteErrors.SURFACE, source, "stress")).isLessThan(1.5);
      assertThat(aimed(QuoteErrors.SURFACE, source, "normal")).isLessThan(0.8);
    }
  }

  @Test
  void knowing_all_quotes_would_not_make_the_shape_much_better() {
    double out = aimed(QuoteErrors.SHAPE, "SPX and XSP", QuoteErrors.ALL);
    double in = aimed(QuoteErrors.IN_SAMPLE, "SPX and XSP", QuoteErrors.ALL);
    assertThat(out).isBetween(in, 2 * in);
  }

  @Test
  void the_level_of_chains_within_a_session_is_not_judged() {
    assertThat(errors.intraday())
        .containsExactlyInAnyOrder(LocalDate.of(2022, 3, 23), LocalDate.of(2023, 6, 9));
    assertThat(errors.condors())
        .noneMatch(c -> errors.intraday().contains(c.session()))
        .hasSizeGreaterThan(15);
  }

  @Test
  void credits_of_45_day_condors_lie_near_the_quotes() {
    List<CondorError> monthly =
        errors.condors().stream().filter(c -> c.kind().startsWith(CondorError.MONTHLY)).toList();
    assertThat(monthly)
        .hasSizeGreaterThanOrEqualTo(6)
        .allSatisfy(c -> assertThat(c.ratio()).isBetween(0.85, 1.20));
  }

  @Test
  void the_study_states_the_measured_range_of_next_session_credits() {
    DoubleSummaryStatistics ratios =
        errors.condors().stream()
            .filter(c -> c.kind().startsWith(CondorError.DAILY) && c.underlying().equals("SPX"))
            .mapToDouble(CondorError::ratio)
            .summaryStatistics();
    assertThat(ratios.getCount()).isEqualTo(12);
    assertThat(Figures.number(ratios.getMin(), 2)).isEqualTo(Figures.number(OneDayCredits.LOW, 2));
    assertThat(Figures.number(ratios.getMax(), 2)).isEqualTo(Figures.number(OneDayCredits.HIGH, 2));
  }

  @Test
  void the_worst_quotes_come_first() {
    assertThat(errors.worst()).hasSize(10);
    double before = Double.POSITIVE_INFINITY;
    for (JudgedQuote q : errors.worst()) {
      double miss = Math.abs(q.modelled().orElseThrow() - q.quoted());
      assertThat(miss).isLessThanOrEqualTo(before);
      before = miss;
    }
  }

  private static double aimed(String measure, String source, String regime) {
    QuoteBucket bucket =
        errors.find(measure, source, regime, QuoteErrors.AIMED, "5-50").orElseThrow();
    return bucket.vol().mae();
  }
}
