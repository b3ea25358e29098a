package io.alvh.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.backtest.RunResult;
import io.alvh.study.inference.BookDays;
import io.alvh.study.inference.InferenceSettings;
import io.alvh.study.inference.PairedInference;
import io.alvh.study.inference.Statistic;
import java.time.LocalDate;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The points of the inference are the figures the study publishes, on whole runs and on parts of
/// them.
class InferencePointTest {
  private static final RiskFree BILLS = new RiskFree(new TreeMap<>(Map.of(Runs.FIRST, 0.02)));

  @ParameterizedTest
  @CsvSource({"1, 4", "2, 4", "3, 2", "4, -3"})
  void points_are_the_figures_of_the_study(long seed, long drift) {
    RunResult unhedged = Runs.run(days(seed, drift, false));
    RunResult hedged = Runs.run(days(seed, drift, true));
    for (Period period :
        new Period[] {
          period(Runs.FIRST, Runs.session(599)),
          period(Runs.session(100), Runs.session(499)),
          period(Runs.session(7), Runs.session(90))
        }) {
      RunSlice h = RunSlice.of(hedged, period).orElseThrow();
      RunSlice u = RunSlice.of(unhedged, period).orElseThrow();
      PeriodResult ph = new PeriodMeter(hedged, BILLS).measure(period).orElseThrow();
      PeriodResult pu = new PeriodMeter(unhedged, BILLS).measure(period).orElseThrow();
      Comparison c = Comparer.compare(ph, pu, new ScaledBook(u.startNav(), u.days()));
      PairedInference inference =
          PairedInference.of(
              BookDays.of(h), BookDays.of(u), InferenceSettings.of(1, 1, 0.99).withDraws(100));

      same(inference, Statistic.DRAWDOWN_REDUCTION, c.drawdownReduction());
      same(inference, Statistic.PROFIT_RETAINED, c.profitRetained());
      same(inference, Statistic.EXCESS, c.excess());
      same(inference, Statistic.GROSS_COST, ph.hedge().grossCostPerYear());
      same(inference, Statistic.NET_COST, ph.hedge().netCostPerYear());
      same(
          inference, Statistic.CALMAR_DIFFERENCE, ph.growth().calmar().minus(pu.growth().calmar()));
      same(
          inference,
          Statistic.DRAWDOWN_DIFFERENCE,
          Measure.of(ph.falls().maximum() - pu.falls().maximum()));
      double years = ph.window().years();
      double profit = ph.profit().perStartNav() / years;
      same(
          inference,
          Statistic.PROFIT_DIFFERENCE,
          Measure.of(profit - pu.profit().perStartNav() / years));
      Measure control = c.sameDrawdown().profit();
      same(
          inference,
          Statistic.CONTROL_ADVANTAGE,
          control instanceof Measure.Known k ? Measure.of(profit - k.value() / years) : control);
      assertThat(inference.scale()).isEqualTo(c.sameDrawdown().scale());
    }
  }

  private static Period period(LocalDate from, LocalDate to) {
    return new Period("part", "part", from, to, Period.Kind.SPAN);
  }

  private static void same(PairedInference inference, Statistic statistic, Measure study) {
    Measure point = inference.estimate(statistic).point();
    if (study instanceof Measure.Known(double value)) {
      assertThat(point.find()).as(statistic.label()).isPresent();
      assertThat(point.find().getAsDouble()).as(statistic.label()).isCloseTo(value, within(1e-12));
    } else {
      assertThat(point).as(statistic.label()).isEqualTo(study);
    }
  }

  private static long[][] days(long seed, long drift, boolean hedged) {
    SplittableRandom random = new SplittableRandom(seed);
    long[][] days = new long[600][2];
    for (long[] day : days) {
      day[0] = drift + random.nextLong(-10, 11) - (random.nextInt(60) == 0 ? 90 : 0);
      day[1] = hedged ? Math.max(0, -day[0]) / 5 - 1 : 0;
      if (drift < 0) {
        day[0] /= 4;
      }
    }
    return days;
  }
}
