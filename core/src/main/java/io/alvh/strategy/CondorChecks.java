package io.alvh.strategy;

import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Fact;
import io.alvh.ledger.FillPolicy;
import io.alvh.pricing.SpreadModel;
import io.alvh.pricing.Valuer;
import io.alvh.pricing.black.Black76;
import io.alvh.pricing.black.Greeks;
import io.alvh.risk.BreakEven;
import io.alvh.risk.Refused;
import io.alvh.signal.SignalName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What is asked of a condor whose strikes are found, before it is sized. Every rule that is on
/// adds its numbers to the facts of the decision; only one that acts may refuse, the first in the
/// order of asking: break-even, caps of the Greeks, Promoter, expectancy.
final class CondorChecks {
  private static final double DAYS = 365;
  private static final double BASIS_POINTS = 10_000;

  private final Situation situation;
  private final RuleSettings settings;
  private final IronCondor condor;
  private final double mid;
  private final double credit;
  private final List<Fact> facts;

  private CondorChecks(Situation situation, IronCondor condor, double credit, List<Fact> facts) {
    this.situation = situation;
    this.settings = situation.rules().settings();
    this.condor = condor;
    this.mid = -situation.now().value(condor);
    this.credit = credit;
    this.facts = facts;
  }

  /// Returns why `condor` may not be sold for `credit` points after slippage, if it may not, and
  /// adds what was asked to `facts`.
  static Optional<Refused> refusal(
      Situation situation, IronCondor condor, double credit, List<Fact> facts) {
    CondorChecks checks = new CondorChecks(situation, condor, credit, facts);
    facts.add(new Fact("mid_points", checks.mid));
    Optional<Refused> breakEven = checks.breakEven();
    Optional<Refused> greeks = checks.greeks();
    Optional<Refused> promoter = checks.promoter();
    Optional<Refused> expectancy = checks.expectancy();
    return breakEven.or(() -> greeks).or(() -> promoter).or(() -> expectancy);
  }

  private Optional<Refused> expectancy() {
    if (!settings.of(RuleId.EXPECTANCY).on()) {
      return Optional.empty();
    }
    ExpectancyTrack track = situation.memory().condors().expectancy();
    Optional<ExpectancyTrack.Expectation> known =
        track.expectation(ExpectancyTrack.window(settings));
    if (known.isEmpty()) {
      facts.add(new Fact("expectancy_sessions_known", track.sessions()));
      return Optional.empty();
    }
    facts.add(new Fact("expectancy_bp_session", BASIS_POINTS * known.get().mean()));
    facts.add(new Fact("expectancy_low_bp", BASIS_POINTS * known.get().low()));
    return refused(
        RuleId.EXPECTANCY,
        known.get().mean() < 0,
        "Condors and hedge together have not earned what their capital costs.");
  }

  private Optional<Refused> breakEven() {
    if (!settings.of(RuleId.BREAK_EVEN_DISTORTION).on()) {
      return Optional.empty();
    }
    Valuer now = situation.now();
    double spread = spreads(now).midToNatural(now, condor);
    BreakEven at = new BreakEven(condor, mid, mid - spread, credit);
    double limit =
        at.limit(
            settings.number(RuleId.BREAK_EVEN_DISTORTION, "points"),
            settings.number(RuleId.BREAK_EVEN_DISTORTION, "fraction_of_credit"));
    facts.add(new Fact("break_even_lower_mid", at.lower(at.mid())));
    facts.add(new Fact("break_even_upper_mid", at.upper(at.mid())));
    facts.add(new Fact("break_even_lower_natural", at.lower(at.natural())));
    facts.add(new Fact("break_even_upper_natural", at.upper(at.natural())));
    facts.add(new Fact("break_even_lower_fill", at.lower(at.fill())));
    facts.add(new Fact("break_even_upper_fill", at.upper(at.fill())));
    facts.add(new Fact("distortion_points", at.distortion()));
    facts.add(new Fact("distortion_limit", limit));
    return refused(
        RuleId.BREAK_EVEN_DISTORTION,
        at.distortion() > limit,
        "The spread of the four legs distorts the break-even.");
  }

  private SpreadModel spreads(Valuer now) {
    LocalDate date = now.snapshot().date();
    return situation.rules().fills().condorFill() instanceof FillPolicy.CondorFill.Quoted quoted
        ? quoted.spreads().on(date)
        : SpreadModel.on(date);
  }

  private Optional<Refused> greeks() {
    if (!settings.of(RuleId.GREEK_CAPS).on()) {
      return Optional.empty();
    }
    double delta = 0;
    double gamma = 0;
    double theta = 0;
    for (OptionLeg leg : condor.legs()) {
      Greeks g = situation.now().greeks(leg.contract());
      delta = leg.ratio() < 0 ? Math.max(delta, Math.abs(g.delta())) : delta;
      gamma += leg.ratio() * g.gamma();
      theta += leg.ratio() * g.theta() / DAYS;
    }
    facts.add(new Fact("short_delta", delta));
    facts.add(new Fact("gamma", Math.abs(gamma)));
    facts.add(new Fact("theta_points_day", theta));
    boolean beyond =
        delta > settings.number(RuleId.GREEK_CAPS, "delta")
            || Math.abs(gamma) > settings.number(RuleId.GREEK_CAPS, "gamma")
            || theta < settings.number(RuleId.GREEK_CAPS, "theta_least");
    return refused(RuleId.GREEK_CAPS, beyond, "Delta, gamma or theta is beyond its cap.");
  }

  /// The score is the credit after slippage and fees over what can be lost then; the expected value
  /// takes SPX at expiry as lognormal around its forward with the volatility of the last 20
  /// sessions.
  private Optional<Refused> promoter() {
    if (!settings.of(RuleId.PROMOTER).on()) {
      return Optional.empty();
    }
    double fees =
        situation.rules().fills().feesDollars(condor, situation.now())
            / condor.underlying().multiplier();
    double net = credit - fees;
    double score = net / (condor.width() - net);
    facts.add(new Fact("promoter_score", score));
    OptionalDouble hv20 = situation.signals().find(SignalName.HV20);
    if (hv20.isPresent()) {
      facts.add(new Fact("promoter_value_points", net - owed(hv20.getAsDouble() / 100)));
    } else {
      facts.add(new Fact("promoter_value_unavailable", 1));
    }
    return refused(
        RuleId.PROMOTER,
        score < settings.number(RuleId.PROMOTER, "least_credit_over_risk"),
        "The credit after costs is too small for what can be lost.");
  }

  private double owed(double vol) {
    Valuer now = situation.now();
    double forward = now.findForward(Underlying.SPX, condor.expiry()).orElseThrow();
    double years = TradingCalendar.years(now.snapshot().asOf(), condor.expiry());
    double s = vol * StrictMath.sqrt(years);
    double sum = 0;
    for (OptionLeg leg : condor.legs()) {
      OptionRight right = leg.contract().right();
      sum -= leg.ratio() * Black76.undiscounted(right, forward, leg.contract().strike(), s);
    }
    return sum;
  }

  private Optional<Refused> refused(RuleId rule, boolean beyond, String because) {
    if (beyond && settings.showsOnly(rule)) {
      facts.add(CondorEntry.shown(rule, 1));
    }
    return beyond && settings.acts(rule)
        ? Optional.of(new Refused("condor." + rule.label(), because, List.of()))
        : Optional.empty();
  }
}
