package io.alvh.study.measure;

import io.alvh.instrument.LongCall;
import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Tag;
import io.alvh.pricing.Valuer;
import io.alvh.pricing.black.Greeks;
import io.alvh.study.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Gamma and theta of each part of a book at the end of each session (S17-S18).
///
/// For a book that is hedged in delta a session's profit is about `theta + gamma move^2 / 2`, so
/// the move at which both cancel is `sqrt(2 |theta| / |gamma|)` (J. C. Hull, *Options, Futures, and
/// Other Derivatives*, 7th ed., Pearson 2009, section 17.7). Theta is that of the calendar days to
/// the next session. Moves are points of the underlying of the part: SPX, or the VX future of the
/// call's own expiry, so the gammas of condors and hedge do not add up.
final class GreekLedger {
  private static final double DAYS = 365;

  private GreekLedger() {}

  /// One part of the book at the end of one session.
  ///
  /// @param date of the session
  /// @param tag tier or layer
  /// @param gamma dollars per point squared
  /// @param theta dollars until the next session
  /// @param level of the underlying, points; contracts' own futures averaged over dollars a point
  /// @param longCalls how many of the structures were bought calls, positions
  /// @param positiveTheta of them with a theta above zero, positions
  record Row(
      LocalDate date,
      Tag tag,
      double gamma,
      double theta,
      double level,
      int longCalls,
      int positiveTheta) {
    /// Returns the move until the next session at which gamma and theta cancel, fraction of the
    /// level; undefined where they have one sign, for then they cannot.
    Measure breakEven() {
      // Nothing to cancel: a part whose Greeks have all vanished.
      return gamma != 0 && theta != 0 && gamma > 0 != theta > 0
          ? Measure.of(StrictMath.sqrt(2 * Math.abs(theta) / Math.abs(gamma)) / level)
          : Measure.undefined("gamma and theta do not oppose each other");
    }
  }

  /// Returns the rows of every session but the last, by date and tag.
  static List<Row> rows(RunSample sample) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i + 1 < sample.size(); i++) {
      long days = sample.date(i + 1).toEpochDay() - sample.date(i).toEpochDay();
      Map<Tag, Sum> sums = new TreeMap<>();
      for (Lot lot : sample.lots(i)) {
        sums.computeIfAbsent(lot.trade().tag(), _ -> new Sum())
            .add(lot, sample.prices(i), (double) days);
      }
      LocalDate date = sample.date(i);
      sums.forEach((tag, sum) -> rows.add(sum.row(date, tag)));
    }
    return rows;
  }

  /// Running sums of one part.
  private static final class Sum {
    private double gamma;
    private double theta;
    private double levels;
    private double weights;
    private int longCalls;
    private int positive;

    void add(Lot lot, Valuer prices, double days) {
      double per = lot.dollarsPerPoint();
      double lotTheta = 0;
      for (OptionLeg leg : lot.trade().structure().legs()) {
        Greeks greeks = prices.greeks(leg.contract());
        gamma += leg.ratio() * greeks.gamma() * per;
        lotTheta += leg.ratio() * greeks.theta() * per * days / DAYS;
      }
      theta += lotTheta;
      levels += per * level(lot, prices);
      weights += per;
      if (lot.trade().structure() instanceof LongCall) {
        longCalls++;
        positive += lotTheta > 0 ? 1 : 0;
      }
    }

    private static double level(Lot lot, Valuer prices) {
      return lot.trade().structure().underlying() == Underlying.SPX
          ? prices.snapshot().spx().close()
          : prices
              .snapshot()
              .vixFutures()
              .interpolate(lot.trade().structure().expiry())
              .orElseThrow();
    }

    Row row(LocalDate date, Tag tag) {
      return new Row(date, tag, gamma, theta, levels / weights, longCalls, positive);
    }
  }
}
