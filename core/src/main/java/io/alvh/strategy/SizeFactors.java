package io.alvh.strategy;

import io.alvh.calendar.Expiry;
import io.alvh.ledger.Fact;
import io.alvh.signal.SignalName;
import java.util.List;
import java.util.OptionalDouble;

/// What condor sizes are multiplied by: the product of the weights of the rules whose condition
/// holds. Three at most: events, offerings, rate differential; at the weights the sibling pages
/// suggest (0.5, 0.75, 0.75) the largest cut is to 0.28 of the size. A rule whose signal is missing
/// cuts nothing and says so in the facts.
final class SizeFactors {
  private SizeFactors() {}

  /// Returns the factor for a condor of `expiry`, and adds what it rests on to `facts`.
  ///
  /// @param eventMultiplier while an event falls between entry and expiry
  static double of(Situation situation, Expiry expiry, double eventMultiplier, List<Fact> facts) {
    CondorEntry entry = new CondorEntry(situation);
    double event = entry.eventFactor(expiry, eventMultiplier);
    facts.add(new Fact("event_factor", event));
    facts.addAll(entry.shownEvent(expiry, eventMultiplier));
    double ipo = ipo(situation, facts);
    double rates = rates(situation, facts);
    double factor = event * ipo * rates;
    facts.add(new Fact("size_factor", factor));
    return factor;
  }

  private static double ipo(Situation situation, List<Fact> facts) {
    RuleSettings settings = situation.rules().settings();
    if (!settings.of(RuleId.IPO_SIZE).on()) {
      return 1;
    }
    OptionalDouble percentile = situation.signals().find(SignalName.IPO_PERCENTILE);
    if (percentile.isEmpty()) {
      facts.add(new Fact("ipo_unavailable", 1));
      return 1;
    }
    boolean hot = percentile.getAsDouble() > settings.number(RuleId.IPO_SIZE, "percentile");
    facts.add(new Fact("ipo_percentile", percentile.getAsDouble()));
    facts.add(new Fact("ipo_hot", hot ? 1 : 0));
    return weight(settings, RuleId.IPO_SIZE, hot, facts);
  }

  private static double rates(Situation situation, List<Fact> facts) {
    RuleSettings settings = situation.rules().settings();
    if (!settings.of(RuleId.RATE_DIFFERENTIAL_SIZE).on()) {
      return 1;
    }
    OptionalDouble z = situation.signals().find(SignalName.RATE_DIFFERENTIAL_Z);
    if (z.isEmpty()) {
      facts.add(new Fact("rate_differential_unavailable", 1));
      return 1;
    }
    boolean extreme =
        Math.abs(z.getAsDouble()) > settings.number(RuleId.RATE_DIFFERENTIAL_SIZE, "z");
    facts.add(new Fact("rate_differential_z", z.getAsDouble()));
    facts.add(new Fact("rate_differential_extreme", extreme ? 1 : 0));
    return weight(settings, RuleId.RATE_DIFFERENTIAL_SIZE, extreme, facts);
  }

  private static double weight(
      RuleSettings settings, RuleId rule, boolean holds, List<Fact> facts) {
    if (holds && settings.showsOnly(rule)) {
      facts.add(CondorEntry.shown(rule, 1));
    }
    return holds ? settings.weight(rule) : 1;
  }
}
