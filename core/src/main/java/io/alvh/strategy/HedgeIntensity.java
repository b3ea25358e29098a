package io.alvh.strategy;

import io.alvh.ledger.Fact;
import io.alvh.signal.SignalName;
import io.alvh.signal.SignalSet;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The intensity of the hedge in one session: what VIX asks for, and what each rule of kind
/// `INTENSITY` adds to it.
///
/// ```
/// h = clip(h_VIX + clip(sum of what holds, -0.20, 0.20), 0, 1)
/// ```
///
/// @param byVix what the policy asks for, 0 to 1
/// @param adjustments rules that are switched on, in the order of `RuleId`
record HedgeIntensity(double byVix, List<Adjustment> adjustments) {
  /// Size the sum of all adjustments may not pass.
  private static final double MOST = RuleSpec.Kind.INTENSITY.high();

  private static final List<RuleId> RULES =
      List.of(RuleId.values()).stream()
          .filter(rule -> rule.spec().kind() == RuleSpec.Kind.INTENSITY)
          .toList();

  HedgeIntensity {
    adjustments = List.copyOf(adjustments);
  }

  /// What became of a rule's condition.
  enum Finding {
    /// It holds.
    HOLDS,
    /// It does not.
    FAILS,
    /// A signal it needs is missing.
    UNAVAILABLE
  }

  /// One rule in one session.
  ///
  /// @param weight added while the condition holds; 0 for a rule that is only shown
  record Adjustment(RuleId rule, Finding finding, double weight) {
    /// Returns what it adds.
    double adds() {
      return finding == Finding.HOLDS ? weight : 0;
    }
  }

  /// Returns an intensity no rule adds to.
  static HedgeIntensity plain(double intensity) {
    return new HedgeIntensity(intensity, List.of());
  }

  /// Returns what the rules make of `byVix`; every condition is read off `signals`, of the session
  /// before.
  static HedgeIntensity adjusted(double byVix, RuleSettings settings, SignalSet signals) {
    List<Adjustment> found = new ArrayList<>(RULES.size());
    for (RuleId rule : RULES) {
      if (settings.of(rule).on()) {
        found.add(new Adjustment(rule, finding(rule, settings, signals), settings.weight(rule)));
      }
    }
    return new HedgeIntensity(byVix, found);
  }

  /// Returns the sum of what the rules add, within its limit.
  double added() {
    double sum = 0;
    for (Adjustment a : adjustments) {
      sum += a.adds();
    }
    return Math.clamp(sum, -MOST, MOST);
  }

  /// Returns the intensity, 0 to 1.
  double value() {
    return Math.clamp(byVix + added(), 0.0, 1.0);
  }

  /// Returns `h_vix`, for each rule whose condition could be read `adj.<rule>` with what it adds,
  /// for each that is only shown and holds `shown.<rule>` with 1, the limited sum `adj_sum`, and
  /// `intensity`. A rule without a fact is off, or `because` names it.
  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>(adjustments.size() + 4);
    facts.add(new Fact("h_vix", byVix));
    for (Adjustment a : adjustments) {
      if (a.finding != Finding.UNAVAILABLE) {
        facts.add(new Fact("adj." + a.rule.label(), a.adds()));
      }
      if (a.finding == Finding.HOLDS && a.adds() == 0) {
        facts.add(new Fact("shown." + a.rule.label(), 1));
      }
    }
    facts.add(new Fact("adj_sum", added()));
    facts.add(new Fact("intensity", value()));
    return List.copyOf(facts);
  }

  /// Returns one sentence that names the rules whose signals are missing.
  String because() {
    StringBuilder text = new StringBuilder("what VIX asks for and what each rule adds");
    String before = "; unavailable, adding nothing: ";
    for (Adjustment a : adjustments) {
      if (a.finding == Finding.UNAVAILABLE) {
        text.append(before).append(a.rule.label());
        before = ", ";
      }
    }
    return text.toString();
  }

  private static Finding finding(RuleId rule, RuleSettings settings, SignalSet signals) {
    return switch (rule) {
      case REALISED_VOL_RATIO -> above(signals, SignalName.HV_RATIO, limit(settings, rule));
      case SKEW -> above(signals, SignalName.SKEW_Z252, limit(settings, rule));
      case VARIANCE_PREMIUM -> below(signals, SignalName.VRP, limit(settings, rule));
      case EVENT_NEXT_SESSION -> event(signals, limit(settings, rule));
      case RELEASE_SURPRISE ->
          any(
              beyond(signals, SignalName.CPI_SURPRISE_Z, limit(settings, rule)),
              beyond(signals, SignalName.PPI_SURPRISE_Z, limit(settings, rule)));
      case BREADTH -> above(signals, SignalName.BREADTH_WARNING, 0);
      case TERM_INVERTED -> below(signals, SignalName.CONTANGO, limit(settings, rule));
      case STEEP_CONTANGO -> above(signals, SignalName.CONTANGO, limit(settings, rule));
      case BIG_TOP -> BigTop.reaches(signals, limit(settings, rule));
      case REER -> above(signals, SignalName.SECOND_ENGINE, 0);
      case IPO_HEAT -> above(signals, SignalName.IPO_PERCENTILE, limit(settings, rule));
      case RATE_DIFFERENTIAL ->
          beyond(signals, SignalName.RATE_DIFFERENTIAL_Z, limit(settings, rule));
      case GDP_SOFT -> below(signals, SignalName.GDP_GROWTH, limit(settings, rule));
      default ->
          throw new IllegalArgumentException(rule.label() + " says not when it adds to intensity");
    };
  }

  /// Every such rule has one number at most: its limit.
  private static double limit(RuleSettings settings, RuleId rule) {
    return settings.of(rule).numbers().getFirst();
  }

  private static Finding above(SignalSet signals, SignalName name, double limit) {
    OptionalDouble value = signals.find(name);
    return value.isEmpty() ? Finding.UNAVAILABLE : of(value.getAsDouble() > limit);
  }

  private static Finding below(SignalSet signals, SignalName name, double limit) {
    OptionalDouble value = signals.find(name);
    return value.isEmpty() ? Finding.UNAVAILABLE : of(value.getAsDouble() < limit);
  }

  private static Finding beyond(SignalSet signals, SignalName name, double limit) {
    OptionalDouble value = signals.find(name);
    return value.isEmpty() ? Finding.UNAVAILABLE : of(Math.abs(value.getAsDouble()) > limit);
  }

  /// The signals count from the session before; an event one session after it is today's and over
  /// by the time the hedge trades.
  private static Finding event(SignalSet signals, double sessions) {
    return any(
        ahead(signals, SignalName.SESSIONS_TO_FOMC, sessions),
        any(
            ahead(signals, SignalName.SESSIONS_TO_CPI, sessions),
            ahead(signals, SignalName.SESSIONS_TO_PPI, sessions)));
  }

  private static Finding ahead(SignalSet signals, SignalName name, double sessions) {
    OptionalDouble value = signals.find(name);
    return value.isEmpty()
        ? Finding.UNAVAILABLE
        : of(value.getAsDouble() > 1 && value.getAsDouble() - 1 <= sessions);
  }

  private static Finding of(boolean holds) {
    return holds ? Finding.HOLDS : Finding.FAILS;
  }

  /// One condition that holds suffices; with one missing, none holding says nothing.
  private static Finding any(Finding one, Finding other) {
    if (one == Finding.HOLDS || other == Finding.HOLDS) {
      return Finding.HOLDS;
    }
    return one == Finding.UNAVAILABLE ? one : other;
  }
}
