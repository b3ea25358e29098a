package io.alvh.strategy;

import io.alvh.ledger.Fact;
import io.alvh.ledger.Position;
import io.alvh.signal.SignalName;
import io.alvh.strategy.HedgeRules.Monetise;
import java.util.List;
import java.util.OptionalDouble;

/// Takes gains. Every trigger is read off the session before.
///
/// Spike: the whole short layer is sold when VIX has closed at the spike level, or when the curve
/// is inverted by the given points and VIX has fallen off its 5-day high. Gain steps: a layer whose
/// calls are worth enough more than they cost is sold down, first by `firstSell` of its contracts,
/// later by `secondSell` of what it had before the first step; each step once per position, one
/// step a session, never a fraction of a contract more than the step says.
final class HedgeMonetise {
  private static final String PREFIX = "hedge.monetise.";
  private static final String FIRST = PREFIX + "first";
  private static final String SECOND = PREFIX + "second";
  private static final String SPIKE = PREFIX + "spike";

  private HedgeMonetise() {}

  /// Returns the gain step a rule stands for: 1, 2, 3 for the spike, 0 for another rule.
  static int level(String rule) {
    return switch (rule) {
      case FIRST -> 1;
      case SECOND -> 2;
      case SPIKE -> 3;
      default -> 0;
    };
  }

  static void act(HedgeSession session, List<Rung> rungs) {
    Monetise rules = session.rules().monetise();
    if (!session.situation().rules().settings().of(RuleId.MONETISE).on()) {
      return;
    }
    for (int i = 0; i < rungs.size(); i++) {
      if (i > 0 || !spike(session, rungs.get(i), rules)) {
        second(session, rungs.get(i), rules);
        first(session, rungs.get(i), rules);
      }
    }
  }

  private static boolean spike(HedgeSession session, Rung rung, Monetise rules) {
    OptionalDouble inversion = session.signal(SignalName.INVERSION_POINTS);
    OptionalDouble high = session.signal(SignalName.VIX_HIGH5);
    boolean fading =
        inversion.isPresent()
            && high.isPresent()
            && inversion.getAsDouble() >= rules.spikeInversionPoints()
            && session.vix() < (1 - rules.spikeFall()) * high.getAsDouble();
    if (session.vix() < rules.spikeVix() && !fading) {
      return false;
    }
    HedgeSession.Reason reason =
        new HedgeSession.Reason(
            SPIKE,
            "volatility has spiked, so the short layer is sold",
            List.of(
                new Fact("vix_before", session.vix()),
                new Fact("inversion_points", inversion.orElse(0)),
                new Fact("vix_high5", high.orElse(session.vix()))));
    for (Position p : rung.held()) {
      sell(session, rung, p, session.left(p), reason);
    }
    return true;
  }

  private static void first(HedgeSession session, Rung rung, Monetise rules) {
    step(session, rung, 0, rules.firstGain(), rules.firstSell(), FIRST);
  }

  private static void second(HedgeSession session, Rung rung, Monetise rules) {
    double ofRemaining = rules.secondSell() / (1 - rules.firstSell());
    step(session, rung, 1, rules.secondGain(), Math.min(1, ofRemaining), SECOND);
  }

  private static void step(
      HedgeSession session, Rung rung, int after, double least, double fraction, String rule) {
    if (session.isTouched(rung)) {
      return;
    }
    List<Position> due =
        rung.held().stream()
            .filter(p -> levelOf(session, p) == after)
            .filter(p -> isPriced(session, p))
            .toList();
    double cost = 0;
    double value = 0;
    long contracts = 0;
    for (Position p : due) {
      cost -= p.price() * p.quantity();
      value += session.situation().before().value(p.structure()) * p.quantity();
      contracts += p.quantity();
    }
    if (cost <= 0 || value / cost - 1 < least) {
      return;
    }
    long toSell = (long) Math.floor(contracts * fraction);
    HedgeSession.Reason reason =
        new HedgeSession.Reason(
            rule,
            "the layer has gained enough to take part of it",
            List.of(
                new Fact("layer_gain", value / cost - 1),
                new Fact("least_gain", least),
                new Fact("contracts", contracts)));
    for (Position p : due) {
      long quantity = Math.min(toSell, session.left(p));
      if (quantity > 0) {
        sell(session, rung, p, quantity, reason);
        toSell -= quantity;
      }
    }
  }

  private static void sell(
      HedgeSession session, Rung rung, Position p, long quantity, HedgeSession.Reason reason) {
    if (session.acts(RuleId.MONETISE)) {
      session.sell(rung, p, quantity, "monetise", reason);
    } else {
      session.show(RuleId.MONETISE, (double) quantity);
    }
  }

  private static int levelOf(HedgeSession session, Position p) {
    return session.situation().memory().hedge().recycling().steps().getOrDefault(p.id(), 0);
  }

  /// A position bought this very session has no gain yet.
  private static boolean isPriced(HedgeSession session, Position p) {
    return !p.opened().isAfter(session.situation().before().snapshot().date());
  }
}
