package io.alvh.pricing;

import io.alvh.calendar.Settlement;
import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Structure;
import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import io.alvh.unit.Check;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Half of the quoted spread of one SPX option, in points.
///
/// ```
/// ln h = level + standard [AM] + price ln p + vix ln(VIX/20) + days ln(D/30) + delta |Delta|
/// ```
///
/// p is the mid in points, D calendar days to expiry, Delta the discounted forward delta. The
/// spread is never narrower than one tick, 0.05 points below a price of 3 and 0.10 from there on.
/// Points are not scaled with the index: quotes of SPX and SPY between 2010 and 2023 kept their
/// spread in points while the index went fourfold. Fits, errors and what the early rows rest on:
/// docs/math.md; refitted by `SpreadFitHistoryTest`.
///
/// @param from first date on which these numbers are in force: nothing quoted on that date or later
///   went into them
/// @param prior whether they rest on published rules and not on quotes
/// @param terms the numbers
public record SpreadModel(LocalDate from, boolean prior, Terms terms) {
  /// The numbers of the formula.
  ///
  /// @param level logarithm of points
  /// @param standard added for series settled at the open, the standard monthlies
  /// @param price exponent of the price
  /// @param vix exponent of VIX over 20
  /// @param days exponent of days over 30
  /// @param delta added per unit of absolute delta
  public record Terms(
      double level, double standard, double price, double vix, double days, double delta) {}

  private static final double TICK_CHANGES_AT = 3;
  private static final double SMALL_TICK = 0.05;
  private static final double TICK = 0.10;

  /// One row per date from which there was something new to know.
  ///
  /// - Before 2015 no SPX quote is at hand: twice the widths the exchange allowed market-makers
  ///   (Rule 8.7: 0.25, 0.40, 0.50, 0.80 and 1.00 for bids below 2, 5, 10, 20 and above; Federal
  ///   Register 71, 10 February 2006, p. 7095), halved, as a power of the price; weeklies as wide.
  /// - From 2015: the two strips the exchange published in 2014, their slope in VIX from SPY puts
  ///   2010-2014.
  /// - From May 2018: the same without the standard term, since the standard series moved to the
  ///   trading system of the weeklies (Federal Register 83, 27 April 2018, p. 18605).
  /// - From April 2022 and October 2023: the chains of four and of six sessions.
  private static final List<SpreadModel> ROWS =
      List.of(
          new SpreadModel(LocalDate.MIN, true, new Terms(-1.386, 0, 0.41, 0, 0, 0)),
          row(2015, 1, new Terms(-2.460, 1.224, 0.373, 0.340, 0, 0)),
          row(2018, 5, new Terms(-2.460, 0, 0.373, 0.340, 0, 0)),
          row(2022, 4, new Terms(-2.404, 0.056, 0.270, 0.690, 0.202, 0.979)),
          row(2023, 10, new Terms(-2.422, 0.072, 0.270, 0.705, 0.189, 1.036)));

  private static SpreadModel row(int year, int month, Terms terms) {
    return new SpreadModel(LocalDate.of(year, month, 1), false, terms);
  }

  /// Returns every row, the earliest first.
  public static List<SpreadModel> rows() {
    return ROWS;
  }

  /// Returns the row in force on `date`.
  public static SpreadModel on(LocalDate date) {
    SpreadModel found = ROWS.getFirst();
    for (SpreadModel row : ROWS) {
      if (!row.from().isAfter(date)) {
        found = row;
      }
    }
    return found;
  }

  /// Returns the newest row.
  public static SpreadModel newest() {
    return ROWS.getLast();
  }

  /// Returns the smallest step in which an option worth `price` points is quoted, in points.
  public static double tick(double price) {
    return price < TICK_CHANGES_AT ? SMALL_TICK : TICK;
  }

  /// Returns half the spread in points, half a tick or more.
  ///
  /// @param price mid in points, zero or more
  /// @param absDelta size of delta, 0 to 1
  /// @param days calendar days to expiry; less than one counts as one
  /// @param vixPoints VIX, positive
  /// @param settlement at the open or at the close
  public double halfSpread(
      double price, double absDelta, double days, double vixPoints, Settlement settlement) {
    Check.notNegative(price, "price");
    Check.positive(vixPoints, "VIX");
    double least = tick(price) / 2;
    if (price == 0) {
      return least;
    }
    double log =
        terms.level
            + (settlement == Settlement.AM ? terms.standard : 0)
            + terms.price * StrictMath.log(price)
            + terms.vix * StrictMath.log(vixPoints / 20)
            + terms.days * StrictMath.log(Math.max(1, days) / 30)
            + terms.delta * absDelta;
    return Math.max(least, StrictMath.exp(log));
  }

  /// Returns half the spread of `contract` on the session of `now`, in points. An option in the
  /// money is taken at the spread of the other right of its strike, by which a trader can lock the
  /// same payoff; its own quote is wider.
  public double halfSpread(Valuer now, OptionContract contract) {
    MarketSnapshot snapshot = now.snapshot();
    double forward = now.findForward(contract.underlying(), contract.expiry()).orElseThrow();
    OptionRight out = contract.strike() < forward ? OptionRight.PUT : OptionRight.CALL;
    OptionContract quoted =
        new OptionContract(contract.underlying(), contract.expiry(), out, contract.strike());
    return halfSpread(
        now.mark(quoted).mid(),
        terms.delta == 0 ? 0 : Math.abs(now.greeks(quoted).delta()),
        (double) ChronoUnit.DAYS.between(snapshot.date(), contract.expiry().date()),
        snapshot.indices().get(IndexName.VIX),
        contract.expiry().settlement());
  }

  /// Returns what lies between the mid of `structure`, a condor or another one of SPX options, and
  /// its natural price, in points: the sum of its legs' half-spreads. The natural price crosses the
  /// spread of every leg.
  public double midToNatural(Valuer now, Structure structure) {
    double sum = 0;
    for (OptionLeg leg : structure.legs()) {
      sum += Math.abs(leg.ratio()) * halfSpread(now, leg.contract());
    }
    return sum;
  }
}
