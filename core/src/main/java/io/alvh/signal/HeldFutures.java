package io.alvh.signal;

import io.alvh.calendar.Expiry;
import io.alvh.instrument.Underlying;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.SettlementValue;
import io.alvh.market.TermStructure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A mix of VX futures with a mean maturity of thirty calendar days.
///
/// ```
/// w = (d2 - 30) / (d2 - d1),   value = w F1 + (1 - w) F2
/// ```
///
/// d1 and d2 are the calendar days to the last future that settles within 30 days and to the first
/// that settles later. With no future within 30 days (up to five days after a settlement, where
/// five weeks lie to the next) the first one alone is held.
///
/// @param legs one or two, by expiry
record HeldFutures(List<Leg> legs) {
  /// Calendar days to the mean maturity (S14).
  static final int DAYS = 30;

  /// One future.
  ///
  /// @param expiry its settlement
  /// @param weight share held, from 0 to 1
  /// @param price its last settlement, or its final one
  /// @param settled whether it has settled: then it is cash
  /// @param proxy whether the final settlement is not the exchange's own
  record Leg(Expiry expiry, double weight, double price, boolean settled, boolean proxy) {}

  HeldFutures {
    legs = List.copyOf(legs);
  }

  /// Returns the mix of thirty days on `curve`; empty if no future settles later than that.
  static Optional<HeldFutures> of(LocalDate date, TermStructure curve) {
    LocalDate aim = date.plusDays(DAYS);
    List<TermStructure.Point> within = new ArrayList<>();
    for (TermStructure.Point p : curve.points()) {
      if (!p.expiry().date().isAfter(aim)) {
        within.add(p);
        continue;
      }
      if (within.isEmpty()) {
        return Optional.of(new HeldFutures(List.of(leg(p, 1))));
      }
      TermStructure.Point near = within.getLast();
      double span = p.expiry().date().toEpochDay() - near.expiry().date().toEpochDay();
      double weight = (p.expiry().date().toEpochDay() - aim.toEpochDay()) / span;
      return Optional.of(new HeldFutures(List.of(leg(near, weight), leg(p, 1 - weight))));
    }
    return Optional.empty();
  }

  private static Leg leg(TermStructure.Point p, double weight) {
    return new Leg(p.expiry(), weight, p.settle(), false, false);
  }

  /// Returns the same futures at the settlements of `now`; empty if one that was held has neither a
  /// settlement nor a final one.
  Optional<HeldFutures> at(MarketSnapshot now) {
    List<Leg> marked = new ArrayList<>();
    for (Leg leg : legs) {
      Optional<Leg> then = leg.settled() ? Optional.of(leg) : mark(leg, now);
      if (then.isEmpty()) {
        return Optional.empty();
      }
      marked.add(then.get());
    }
    return Optional.of(new HeldFutures(marked));
  }

  private static Optional<Leg> mark(Leg leg, MarketSnapshot now) {
    if (leg.expiry().date().equals(now.date())) {
      return finalValue(leg.expiry(), now)
          .map(v ->
              new Leg(
                  leg.expiry(),
                  leg.weight(),
                  v.value(),
                  true,
                  v.source() != SettlementValue.Source.OFFICIAL));
    }
    OptionalDouble price = now.vixFutures().find(leg.expiry());
    return price.isPresent()
        ? Optional.of(new Leg(leg.expiry(), leg.weight(), price.getAsDouble(), false, leg.proxy()))
        : Optional.empty();
  }

  private static Optional<SettlementValue> finalValue(Expiry expiry, MarketSnapshot now) {
    return now.settlements().stream()
        .filter(v -> v.underlying() == Underlying.VIX && v.expiry().equals(expiry))
        .findFirst();
  }

  /// Returns what the mix is worth, points.
  double value() {
    double sum = 0;
    for (Leg leg : legs) {
      sum += leg.weight() * leg.price();
    }
    return sum;
  }

  /// Returns whether a final settlement in it is not the exchange's own.
  boolean isDoubtful() {
    return legs.stream().anyMatch(Leg::proxy);
  }
}
