package io.alvh.study;

import io.alvh.backtest.RunResult;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.HedgeRules.Policy;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Looks at runs a second time, for the claims that need it: T4 at the full hedge, T6 and T7 at the
/// default policy and its unhedged twins. Twisted runs are left out.
final class SecondLooks {
  private final Map<LocalDate, Valuer> prices = new TreeMap<>();
  private final GrowthLabels labels;

  SecondLooks(List<Valuer> history) {
    history.forEach(v -> prices.put(v.snapshot().date(), v));
    labels = GrowthLabels.of(history);
  }

  /// What of one run is kept until its twin is there.
  ///
  /// @param buffer of the run
  /// @param books by growth
  record Half(Optional<Buffer> buffer, Map<GrowthLabel, GrowthLabels.Book> books) {}

  /// Returns what is kept of `run`.
  Half half(PlannedRun planned, RunResult run) {
    boolean plain = planned.twist() instanceof Twist.Plain;
    Policy policy = planned.cell().policy();
    return new Half(
        plain && policy == Policy.ALWAYS_FULL
            ? Buffer.of(run, prices, Period.Y2023_24)
            : Optional.empty(),
        plain && (policy == Policy.VIX_TIERED || policy == Policy.NONE)
            ? labels.books(run)
            : new EnumMap<>(GrowthLabel.class));
  }

  /// Returns the second look at a hedged run beside its twin.
  SecondLook look(Half hedged, Half unhedged) {
    return new SecondLook(
        hedged.buffer(), GrowthLabels.pairs(hedged.books(), unhedged.books()), labels.substitute());
  }
}
