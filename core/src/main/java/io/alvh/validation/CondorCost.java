package io.alvh.validation;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.calibration.SpreadSample;
import io.alvh.instrument.OptionRight;
import io.alvh.ledger.FillPolicy;
import io.alvh.market.OptionChain;
import io.alvh.market.OptionQuote;
import io.alvh.pricing.SpreadModel;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.RuleSettings;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// What selling one condor costs by its quotes, by the spread model and by the ruled slippage, in
/// points.
///
/// @param session of the quotes
/// @param kind for example `45 days, 0.16 delta`
/// @param days calendar days to expiry
/// @param credit at the quoted mids
/// @param natural from mid to natural by the quotes: the half-spreads of the four legs
/// @param modelled the same by the model in force that day
/// @param newest the same by the newest model
/// @param ruled slippage by the method's fractions of mid
public record CondorCost(
    LocalDate session,
    String kind,
    int days,
    double credit,
    double natural,
    double modelled,
    double newest,
    double ruled) {
  private static final double[] DELTAS = {0.12, 0.16, 0.20};
  private static final double[] RANGES = {0.85, 1.10, 1.40};
  private static final double MONTHLY_WIDTH = 0.007;
  private static final double DAILY_WIDTH = 0.0014;
  private static final double STEP = 5;
  private static final int LEAST_DAYS = 40;
  private static final int MOST_DAYS = 60;

  /// Returns the ruled slippage as a share of the way from mid to natural as quoted.
  public double ruledShare() {
    return ruled / natural;
  }

  /// Returns whether the quotes distort the break-even by more than the default limits of the rule
  /// `break_even_distortion`.
  public boolean isDistorted() {
    RuleSettings rules = RuleSettings.defaults();
    double points = rules.number(RuleId.BREAK_EVEN_DISTORTION, "points");
    double fraction = rules.number(RuleId.BREAK_EVEN_DISTORTION, "fraction_of_credit");
    return natural > Math.max(points, fraction * credit);
  }

  /// Returns the costs of the condors of both programmes in `chain`: of the first standard monthly
  /// 40 to 60 days out at 0.12, 0.16 and 0.20 delta, and of the next session at 0.85, 1.10 and 1.40
  /// expected daily moves; those whose four legs are not all quoted are left out.
  ///
  /// @param chain of SPX
  /// @param vix VIX of its session, points
  /// @param vix9d VIX9D of its session, points
  /// @param ruled the policy whose slippage bands are compared
  public static List<CondorCost> of(OptionChain chain, double vix, double vix9d, FillPolicy ruled) {
    List<CondorCost> costs = new ArrayList<>();
    Series monthly = monthly(chain);
    for (double delta : DELTAS) {
      monthly
          .byDelta(delta)
          .flatMap(shorts -> monthly.condor(shorts, MONTHLY_WIDTH * chain.spot()))
          .ifPresent(c -> costs.add(c.cost("45 days, " + delta + " delta", vix, ruled)));
    }
    Series daily =
        Series.of(chain, new Expiry(TradingCalendar.next(chain.session()), Settlement.PM));
    double move = chain.spot() * vix9d / 100 / StrictMath.sqrt(252);
    for (double range : RANGES) {
      daily
          .byDistance(range * move)
          .flatMap(shorts -> daily.condor(shorts, DAILY_WIDTH * chain.spot()))
          .ifPresent(c -> costs.add(c.cost("next session, " + range + " moves", vix, ruled)));
    }
    return List.copyOf(costs);
  }

  private static Series monthly(OptionChain chain) {
    return chain.quotes().stream()
        .map(OptionQuote::expiry)
        .filter(e -> e.settlement() == Settlement.AM)
        .filter(
            e -> days(chain.session(), e) >= LEAST_DAYS && days(chain.session(), e) <= MOST_DAYS)
        .min(Comparator.naturalOrder())
        .map(e -> Series.of(chain, e))
        .orElseGet(() -> new Series(chain, List.of()));
  }

  private static long days(LocalDate session, Expiry expiry) {
    return ChronoUnit.DAYS.between(session, expiry.date());
  }

  /// A quote and the size of its delta.
  private record Leg(OptionQuote quote, double absDelta) {}

  /// Put and call that are sold.
  private record Shorts(Leg put, Leg call) {}

  /// The out-of-the-money quotes of one expiry.
  private record Series(OptionChain chain, List<Leg> legs) {
    static Series of(OptionChain chain, Expiry expiry) {
      List<OptionQuote> quotes =
          chain.quotes().stream().filter(q -> q.expiry().equals(expiry)).toList();
      List<Leg> legs = new ArrayList<>();
      SpreadSample.forward(quotes)
          .ifPresent(forward -> {
            for (OptionQuote q : quotes) {
              SpreadSample.absDelta(q, forward).ifPresent(delta -> legs.add(new Leg(q, delta)));
            }
          });
      legs.removeIf(leg -> leg.absDelta() > 0.5);
      return new Series(chain, legs);
    }

    Optional<Shorts> byDelta(double delta) {
      return shorts(
          leg -> Math.abs(leg.absDelta() - delta), leg -> Math.abs(leg.absDelta() - delta));
    }

    Optional<Shorts> byDistance(double points) {
      double low = chain.spot() - points;
      double high = chain.spot() + points;
      return shorts(
          leg -> Math.abs(leg.quote().strike() - low),
          leg -> Math.abs(leg.quote().strike() - high));
    }

    private Optional<Shorts> shorts(ToDoubleFunction<Leg> put, ToDoubleFunction<Leg> call) {
      return nearest(OptionRight.PUT, put)
          .flatMap(p -> nearest(OptionRight.CALL, call).map(c -> new Shorts(p, c)));
    }

    /// Returns the condor with wings of `width`, rounded to strikes, if they are quoted.
    Optional<Quoted> condor(Shorts shorts, double width) {
      double wing = Math.max(1, Math.rint(width / STEP)) * STEP;
      return at(OptionRight.PUT, shorts.put().quote().strike() - wing)
          .flatMap(p ->
              at(OptionRight.CALL, shorts.call().quote().strike() + wing)
                  .map(c -> new Quoted(chain.session(), shorts, new Shorts(p, c), chain.spot())));
    }

    private Optional<Leg> at(OptionRight right, double strike) {
      return legs.stream()
          .filter(l -> l.quote().right() == right && l.quote().strike() == strike)
          .findFirst();
    }

    private Optional<Leg> nearest(OptionRight right, ToDoubleFunction<Leg> distance) {
      return legs.stream()
          .filter(l -> l.quote().right() == right)
          .min(Comparator.comparingDouble(distance));
    }
  }

  /// A condor all of whose legs are quoted.
  private record Quoted(LocalDate session, Shorts sold, Shorts bought, double spot) {
    CondorCost cost(String kind, double vix, FillPolicy ruled) {
      double credit = mid(sold) - mid(bought);
      double natural = 0;
      double modelled = 0;
      double newest = 0;
      for (Leg leg : List.of(sold.put(), sold.call(), bought.put(), bought.call())) {
        natural += leg.quote().halfSpread();
        modelled += half(SpreadModel.on(session), leg, vix);
        newest += half(SpreadModel.newest(), leg, vix);
      }
      return new CondorCost(
          session,
          kind,
          Math.toIntExact(days(session, sold.put().quote().expiry())),
          credit,
          natural,
          modelled,
          newest,
          ruled.ruledSlippagePoints(credit, vix, spot));
    }

    private double half(SpreadModel model, Leg leg, double vix) {
      OptionQuote q = leg.quote();
      return model.halfSpread(
          q.mid(),
          leg.absDelta(),
          (double) days(session, q.expiry()),
          vix,
          q.expiry().settlement());
    }

    private static double mid(Shorts legs) {
      return legs.put().quote().mid() + legs.call().quote().mid();
    }
  }
}
