package io.alvh.calibration;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.instrument.OptionRight;
import io.alvh.market.OptionChain;
import io.alvh.market.OptionQuote;
import io.alvh.pricing.black.Black76;
import io.alvh.unit.Check;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// What a spread fit reads of one quote.
///
/// @param session New York trade date
/// @param settlement at the open (standard monthlies) or at the close
/// @param price mid in points
/// @param absDelta size of the forward delta at the quote's own volatility, 0 to 1
/// @param days calendar days to expiry, one or more
/// @param vix VIX of the session, points
/// @param halfSpread half of ask less bid, points
public record SpreadSample(
    LocalDate session,
    Settlement settlement,
    double price,
    double absDelta,
    int days,
    double vix,
    double halfSpread) {
  /// The farthest expiry of use: beyond the longest condor by far, and still densely quoted.
  public static final int MOST_DAYS = 200;

  private static final double MOST_DELTA = 0.5;
  private static final double MOST_DEVIATION = 20;
  private static final int HALVINGS = 60;

  public SpreadSample {
    Check.positive(price, "price");
    Check.positive(halfSpread, "halfSpread");
    Check.positive(vix, "VIX");
    Check.within(absDelta, 0, 1, "absDelta");
    Check.that(days >= 1, "days must be at least 1, were " + days);
  }

  /// Returns the out-of-the-money quotes of `chain` between one and `MOST_DAYS` days, of expiries
  /// quoted on both sides, so that a forward is known.
  ///
  /// @param chain of SPX
  /// @param vix of its session, points
  public static List<SpreadSample> of(OptionChain chain, double vix) {
    Map<Expiry, List<OptionQuote>> expiries = new TreeMap<>();
    for (OptionQuote q : chain.quotes()) {
      expiries.computeIfAbsent(q.expiry(), _ -> new ArrayList<>()).add(q);
    }
    List<SpreadSample> samples = new ArrayList<>();
    expiries.forEach((expiry, quotes) -> {
      long days = ChronoUnit.DAYS.between(chain.session(), expiry.date());
      OptionalDouble forward = forward(quotes);
      if (days >= 1 && days <= MOST_DAYS && forward.isPresent()) {
        quotes.forEach(q -> add(samples, chain.session(), q, forward.getAsDouble(), vix));
      }
    });
    return List.copyOf(samples);
  }

  private static void add(
      List<SpreadSample> samples, LocalDate session, OptionQuote q, double forward, double vix) {
    OptionalDouble delta = absDelta(q, forward);
    if (delta.isPresent() && delta.getAsDouble() <= MOST_DELTA) {
      samples.add(
          new SpreadSample(
              session,
              q.expiry().settlement(),
              q.mid(),
              delta.getAsDouble(),
              Math.toIntExact(ChronoUnit.DAYS.between(session, q.expiry().date())),
              vix,
              q.halfSpread()));
    }
  }

  /// Returns the forward of quotes of one expiry, by parity at the strike where call and put are
  /// nearest in price; discounting does not matter there. Empty without a strike quoted on both
  /// sides.
  public static OptionalDouble forward(List<OptionQuote> quotes) {
    Map<Double, Double> puts = new TreeMap<>();
    quotes.stream()
        .filter(q -> q.right() == OptionRight.PUT)
        .forEach(q -> puts.put(q.strike(), q.mid()));
    OptionalDouble found = OptionalDouble.empty();
    double nearest = Double.POSITIVE_INFINITY;
    for (OptionQuote call : quotes) {
      Double put = puts.get(call.strike());
      if (call.right() == OptionRight.CALL && put != null) {
        double gap = call.mid() - put;
        if (Math.abs(gap) < nearest) {
          nearest = Math.abs(gap);
          found = OptionalDouble.of(call.strike() + gap);
        }
      }
    }
    return found;
  }

  /// Returns the size of the forward delta of `quote` at its own volatility, undiscounted; empty
  /// when its mid is no more than the option is worth at once.
  public static OptionalDouble absDelta(OptionQuote quote, double forward) {
    double low = 0;
    double high = MOST_DEVIATION;
    if (quote.mid() <= quote.right().intrinsic(forward, quote.strike())
        || price(quote, forward, high) <= quote.mid()) {
      return OptionalDouble.empty();
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = 0.5 * (low + high);
      if (price(quote, forward, middle) < quote.mid()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double delta = Black76.greeks(quote.right(), forward, quote.strike(), 1, high, 1).delta();
    return OptionalDouble.of(Math.abs(delta));
  }

  private static double price(OptionQuote q, double forward, double deviation) {
    return Black76.price(q.right(), forward, q.strike(), 1, deviation, 1);
  }
}
