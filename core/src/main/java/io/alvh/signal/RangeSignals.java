package io.alvh.signal;

import io.alvh.market.Bar;
import io.alvh.pricing.Valuer;
import io.alvh.unit.Check;

/// Volatility from what happens inside sessions; the night is in neither.
///
/// ```
/// PARKINSON n    = 100 sqrt(252 mean(ln(H/L)^2 / (4 ln 2)))
/// GARMAN_KLASS n = 100 sqrt(252 mean(ln(H/L)^2 / 2 - (2 ln 2 - 1) ln(C/O)^2))
/// ```
///
/// M. Parkinson, Journal of Business 53 (1980), 61-65; M. Garman and M. Klass, the same, 67-78. The
/// second needs true opens. One that equals the close before to the cent is taken for a copy of it:
/// a few in the window are flagged, more than a quarter (ours) and there is no value. A session
/// whose high equals its low has no range, nor has a window with it. High and low are widened to
/// hold open and close.
final class RangeSignals implements SignalFamily {
  private static final int LONGEST = 60;
  private static final double LN2 = StrictMath.log(2);
  private static final double CENT = 0.0105;

  /// Share of a window's opens that may be copies.
  private static final double MOST_COPIES = 0.25;

  /// The group before any session.
  static final RangeSignals NONE =
      new RangeSignals(
          Double.NaN, Track.keeping(LONGEST), Track.keeping(LONGEST), Track.keeping(LONGEST));

  /// The last close; not-a-number before the first.
  private final double close;

  private final Track parkinson;
  private final Track garmanKlass;

  /// 1 where the open is a copy of the close before, or nobody knows that close; else 0.
  private final Track copies;

  private RangeSignals(double close, Track parkinson, Track garmanKlass, Track copies) {
    this.close = close;
    this.parkinson = parkinson;
    this.garmanKlass = garmanKlass;
    this.copies = copies;
  }

  @Override
  public RangeSignals plus(Valuer now) {
    Bar bar = now.snapshot().spx();
    double high = Math.max(bar.high(), Math.max(bar.open(), bar.close()));
    double low = Math.min(bar.low(), Math.min(bar.open(), bar.close()));
    boolean copied = !(Math.abs(bar.open() - close) > CENT);
    if (high == low) {
      return new RangeSignals(
          bar.close(),
          parkinson.plus(Double.NaN),
          garmanKlass.plus(Double.NaN),
          copies.plus(copied ? 1 : 0));
    }
    double range = StrictMath.log(high / low);
    double move = StrictMath.log(bar.close() / bar.open());
    return new RangeSignals(
        bar.close(),
        parkinson.plus(range * range / (4 * LN2)),
        garmanKlass.plus(range * range / 2 - (2 * LN2 - 1) * (move * move)),
        copies.plus(copied ? 1 : 0));
  }

  @Override
  public void read(Readings out) {
    putParkinson(out, SignalName.PARKINSON5, 5);
    putParkinson(out, SignalName.PARKINSON10, 10);
    putParkinson(out, SignalName.PARKINSON20, 20);
    putParkinson(out, SignalName.PARKINSON60, LONGEST);
    putGarmanKlass(out, SignalName.GARMAN_KLASS5, 5);
    putGarmanKlass(out, SignalName.GARMAN_KLASS10, 10);
    putGarmanKlass(out, SignalName.GARMAN_KLASS20, 20);
    putGarmanKlass(out, SignalName.GARMAN_KLASS60, LONGEST);
  }

  private void putParkinson(Readings out, SignalName name, int n) {
    double[] terms = parkinson.last(n);
    if (terms.length == 0) {
      out.missing(name, without(n));
    } else {
      out.put(name, yearly(terms));
    }
  }

  private void putGarmanKlass(Readings out, SignalName name, int n) {
    double[] terms = garmanKlass.last(n);
    if (terms.length == 0) {
      out.missing(name, without(n));
      return;
    }
    int copied = 0;
    for (int i = 0; i < n; i++) {
      copied += (int) copies.back(i);
    }
    if (copied > MOST_COPIES * n) {
      out.missing(name, "opens are previous closes");
    } else {
      String flag = copied == 0 ? "" : copied + " of " + n + " opens are previous closes";
      out.put(name, yearly(terms), out.asOf(), flag);
    }
  }

  private String without(int n) {
    return parkinson.size() < n
        ? "fewer than " + n + " sessions"
        : "a session without a range among the last " + n;
  }

  /// Both terms of a session are zero or more, because its range holds its open and close.
  private static double yearly(double[] terms) {
    double variance = Check.notNegative(Moments.mean(terms), "a mean of squares");
    return 100 * StrictMath.sqrt(EdrFormula.SESSIONS * variance);
  }
}
