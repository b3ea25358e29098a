package io.alvh.claims.metric;

import io.alvh.backtest.DayRow;
import io.alvh.backtest.RunResult;
import io.alvh.claims.BookKey;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.study.Measure;
import io.alvh.study.inference.BlockChoice;
import io.alvh.study.inference.SumKind;
import io.alvh.study.measure.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a dollar of protection costs a year after a VIX close below 15, less what it costs after a
/// higher one. Cost is theta, roll, slippage and fees of the hedge; protection is the gain of the
/// hedge held the night before in the stress of the rulebook.
final class CarryPerProtection implements ClaimMetric {
  private static final double CALM = 15;
  private static final double YEAR = 252;

  @Override
  public String label() {
    return "carry_per_protection";
  }

  @Override
  public String meaning() {
    return "hedge carry a year per dollar of stress gain, VIX below 15 less VIX at 15 and above";
  }

  @Override
  public List<BookKey> books(ClaimSpec claim) {
    return Books.of(claim).stream().map(Books::hedged).toList();
  }

  @Override
  public List<BookKey> boxed(ClaimSpec claim) {
    return books(claim);
  }

  @Override
  public double[] reduced(ClaimSpec claim, BookKey key, RunResult run) {
    return DayRows.column(run, DayRow::stressGain);
  }

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    Map<LocalDate, Double> vix = Parts.vixBefore(file.history().sessions());
    List<Measured> measured = new ArrayList<>();
    for (Books books : Books.of(claim)) {
      SumFigure figure =
          new SumFigure(
              books.label(),
              "sessions",
              node -> {
                DayRows rows = DayRows.of(file, node, claim, books.hedged(), DayRow::stressGain);
                LocalDate first = rows.book().dates().getFirst();
                return Picked.of(
                    rows.book().dates(),
                    d -> d.isAfter(first) && books.period().contains(d) && vix.containsKey(d),
                    4,
                    i -> row(rows, i, vix.getOrDefault(rows.book().dates().get(i), Double.NaN)));
              },
              SumKind.DIFFERENCE,
              s -> rate(s, 0).minus(rate(s, 2)),
              BlockChoice.automatic(),
              books.limit());
      measured.add(
          figure.measured(
              file,
              List.of(
                  figure.control(
                      file,
                      "carry per protection, VIX below 15",
                      Unit.PERCENT,
                      SumKind.RATIO,
                      s -> rate(s, 0)),
                  figure.control(
                      file,
                      "carry per protection, VIX 15 and above",
                      Unit.PERCENT,
                      SumKind.RATIO,
                      s -> rate(s, 2)))));
    }
    return measured;
  }

  private static long[] row(DayRows rows, int i, double vix) {
    long carry = rows.book().carry(i);
    long gain = rows.extra(i - 1);
    return vix < CALM ? new long[] {carry, gain, 0, 0} : new long[] {0, 0, carry, gain};
  }

  private static Measure rate(double[] sums, int at) {
    return Measure.ratio(YEAR * sums[at], sums[at + 1], "no protection held");
  }
}
