package io.alvh.risk;

import io.alvh.ledger.Fact;
import io.alvh.unit.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Whether the quotes of a four-leg order are good enough to send it: fresh, and the same price
/// seen several times running. A price that jumps for one snapshot and comes back releases nothing,
/// neither while it is there nor until enough snapshots agree again.
///
/// @param maxAgeSeconds oldest last snapshot
/// @param snapshots how many of the last must agree
/// @param tradeOutsidePoints a last trade further outside the quote than this is discarded
/// @param tradeMaxAgeSeconds so is an older one
public record QuoteGuard(
    double maxAgeSeconds, int snapshots, double tradeOutsidePoints, double tradeMaxAgeSeconds) {
  /// The published limits: 5 seconds, 3 snapshots, trades within 0.15 points and 90 seconds.
  public static final QuoteGuard PUBLISHED = new QuoteGuard(5, 3, 0.15, 90);

  public QuoteGuard {
    Check.notNegative(maxAgeSeconds, "maxAgeSeconds");
    Check.that(snapshots >= 1, "snapshots must be at least 1, was " + snapshots);
    Check.notNegative(tradeOutsidePoints, "tradeOutsidePoints");
    Check.notNegative(tradeMaxAgeSeconds, "tradeMaxAgeSeconds");
  }

  /// The price of the whole order as quoted at one instant.
  ///
  /// @param at when
  /// @param bid points the order sells at
  /// @param ask points it buys at, above the bid
  public record Snapshot(Instant at, double bid, double ask) {
    public Snapshot {
      Check.that(bid < ask, "bid must be below ask, were " + bid + ", " + ask);
    }

    /// Returns the middle in points.
    public double mid() {
      return 0.5 * (bid + ask);
    }
  }

  /// The last trade of the order or of a leg of it.
  ///
  /// @param at when
  /// @param price points
  public record Trade(Instant at, double price) {}

  /// Returns why an order must wait at `now`, or nothing if it may go.
  ///
  /// @param seen snapshots up to `now`, ascending
  public Optional<Refused> hold(Instant now, List<Snapshot> seen) {
    if (seen.isEmpty()) {
      return held("risk.quote_missing", "the order has no quote", List.of());
    }
    double age = seconds(seen.getLast().at(), now);
    if (age < 0 || age > maxAgeSeconds) {
      return held(
          "risk.quote_age", "the last quote is too old", List.of(new Fact("age_seconds", age)));
    }
    int agreeing = agreeing(seen);
    if (agreeing < snapshots) {
      return held(
          "risk.quote_unsteady",
          "too few snapshots in a row agree on the price",
          List.of(new Fact("snapshots", agreeing)));
    }
    return Optional.empty();
  }

  /// Returns how many of the last snapshots agree: every mid lies within the quotes of all the
  /// others.
  public static int agreeing(List<Snapshot> seen) {
    List<Snapshot> last = new ArrayList<>();
    for (Snapshot s : seen.reversed()) {
      if (!last.stream().allMatch(other -> isWithin(s, other) && isWithin(other, s))) {
        return last.size();
      }
      last.add(s);
    }
    return last.size();
  }

  /// Returns the price of `trade` if it may be believed beside `quote` at `now`.
  public OptionalDouble believed(Instant now, Snapshot quote, Trade trade) {
    double age = seconds(trade.at(), now);
    double outside = Math.max(quote.bid() - trade.price(), trade.price() - quote.ask());
    return age < 0 || age > tradeMaxAgeSeconds || outside > tradeOutsidePoints
        ? OptionalDouble.empty()
        : OptionalDouble.of(trade.price());
  }

  private static boolean isWithin(Snapshot one, Snapshot other) {
    return one.mid() >= other.bid() && one.mid() <= other.ask();
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / 1e9;
  }

  private static Optional<Refused> held(String rule, String because, List<Fact> facts) {
    return Optional.of(new Refused(rule, because, facts));
  }
}
