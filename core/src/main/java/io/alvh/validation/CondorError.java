package io.alvh.validation;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.OptionRight;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// The modelled credit of one condor against the mids of its four legs, in points of SPX.
///
/// @param session of the quotes
/// @param underlying SPX or XSP
/// @param kind for example `45 days, 0.16 delta`
/// @param days calendar days to expiry
/// @param quoted credit at the mids
/// @param modelled credit on the surface of the day
/// @param spread the four quoted half-spreads together
public record CondorError(
    LocalDate session,
    String underlying,
    String kind,
    int days,
    double quoted,
    double modelled,
    double spread) {
  /// The 45-day programme.
  public static final String MONTHLY = "45 days";

  /// The one-day programme.
  public static final String DAILY = "next session";

  private static final double[] DELTAS = {0.12, 0.16, 0.20};
  private static final double[] RANGES = {0.85, 1.10, 1.40};
  private static final double MONTHLY_WIDTH = 0.007;
  private static final double DAILY_WIDTH = 0.0014;
  private static final double STEP = 5;
  private static final int LEAST_DAYS = 35;
  private static final int MOST_DAYS = 60;
  private static final int AIM_DAYS = 45;

  /// Returns modelled less quoted, in points of SPX.
  public double error() {
    return modelled - quoted;
  }

  /// Returns modelled over quoted.
  public double ratio() {
    return modelled / quoted;
  }

  /// Returns the condors of one chain's close: of the standard monthly nearest to 45 days, and of
  /// the next session; those whose legs are not all quoted are left out.
  ///
  /// @param judged quotes of one chain, all with a modelled volatility
  /// @param vix9d in points
  static List<CondorError> of(List<JudgedQuote> judged, double vix9d) {
    TreeMap<Expiry, List<JudgedQuote>> expiries = new TreeMap<>();
    judged.forEach(
        q -> expiries.computeIfAbsent(q.smile().expiry(), _ -> new ArrayList<>()).add(q));
    List<CondorError> errors = new ArrayList<>();
    monthly(expiries)
        .ifPresent(legs -> {
          for (double delta : DELTAS) {
            ToDoubleFunction<JudgedQuote> off = q -> Math.abs(q.vol().absDelta() - delta);
            legs.condor(MONTHLY + ", " + delta + " delta", off, off, MONTHLY_WIDTH)
                .ifPresent(errors::add);
          }
        });
    LocalDate session = judged.getFirst().smile().session();
    List<JudgedQuote> next =
        expiries.getOrDefault(new Expiry(TradingCalendar.next(session), Settlement.PM), List.of());
    for (double range : RANGES) {
      double move = range * vix9d / 100 / StrictMath.sqrt(252);
      new Legs(next)
          .condor(
              DAILY + ", " + range + " moves",
              q -> Math.abs(q.vol().k() - StrictMath.log1p(-move)),
              q -> Math.abs(q.vol().k() - StrictMath.log1p(move)),
              DAILY_WIDTH)
          .ifPresent(errors::add);
    }
    return List.copyOf(errors);
  }

  private static Optional<Legs> monthly(TreeMap<Expiry, List<JudgedQuote>> expiries) {
    return expiries.entrySet().stream()
        .filter(e -> OptionCalendar.isSpxMonthly(e.getKey().date()))
        .filter(
            e -> isAm(e.getKey()) || !e.getValue().getFirst().smile().underlying().equals("SPX"))
        .filter(e -> days(e.getValue()) >= LEAST_DAYS && days(e.getValue()) <= MOST_DAYS)
        .min(Comparator.comparingInt(e -> Math.abs(days(e.getValue()) - AIM_DAYS)))
        .map(e -> new Legs(e.getValue()));
  }

  private static boolean isAm(Expiry expiry) {
    return expiry.settlement() == Settlement.AM;
  }

  private static int days(List<JudgedQuote> quotes) {
    var smile = quotes.getFirst().smile();
    return Math.toIntExact(ChronoUnit.DAYS.between(smile.session(), smile.expiry().date()));
  }

  /// The quotes of one expiry.
  private record Legs(List<JudgedQuote> quotes) {
    Optional<CondorError> condor(
        String kind,
        ToDoubleFunction<JudgedQuote> put,
        ToDoubleFunction<JudgedQuote> call,
        double width) {
      Optional<JudgedQuote> soldPut = nearest(OptionRight.PUT, put);
      Optional<JudgedQuote> soldCall = nearest(OptionRight.CALL, call);
      if (soldPut.isEmpty() || soldCall.isEmpty()) {
        return Optional.empty();
      }
      JudgedQuote p = soldPut.get();
      double step = p.scale() == 1 ? STEP : 1;
      double wing = Math.max(1, Math.rint(width * p.smile().forward() / step)) * step;
      return at(OptionRight.PUT, p.vol().quote().strike() - wing)
          .flatMap(low ->
              at(OptionRight.CALL, soldCall.get().vol().quote().strike() + wing)
                  .map(high -> error(kind, List.of(p, soldCall.get()), List.of(low, high))));
    }

    private static CondorError error(
        String kind, List<JudgedQuote> sold, List<JudgedQuote> bought) {
      double quoted = 0;
      double error = 0;
      double spread = 0;
      for (JudgedQuote q : sold) {
        quoted += q.scale() * q.vol().quote().mid();
        error += q.priceError(q.modelled().orElseThrow());
        spread += q.halfSpread();
      }
      for (JudgedQuote q : bought) {
        quoted -= q.scale() * q.vol().quote().mid();
        error -= q.priceError(q.modelled().orElseThrow());
        spread += q.halfSpread();
      }
      var smile = sold.getFirst().smile();
      return new CondorError(
          smile.session(), smile.underlying(), kind, days(sold), quoted, quoted + error, spread);
    }

    private Optional<JudgedQuote> nearest(
        OptionRight right, ToDoubleFunction<JudgedQuote> distance) {
      return quotes.stream()
          .filter(q -> q.vol().quote().right() == right)
          .min(Comparator.comparingDouble(distance));
    }

    private Optional<JudgedQuote> at(OptionRight right, double strike) {
      return quotes.stream()
          .filter(q -> q.vol().quote().right() == right)
          .filter(q -> q.vol().quote().strike() == strike)
          .findFirst();
    }
  }
}
