package io.alvh.calibration;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.OptionRight;
import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.OptionChain;
import io.alvh.market.OptionQuote;
import io.alvh.pricing.SmileState;
import io.alvh.pricing.black.Black76;
import io.alvh.pricing.black.ImpliedVol;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Reads smiles off option chains.
///
/// Options on SPX and XSP are European; their forward is that of put-call parity in the chain
/// itself. Of SPY, whose options are American, only chains of puts out of the money are used, as if
/// they were European, with the forward of the spot less the dividends to come (SPY goes ex on the
/// third Friday of March, June, September and December) at the bill rate: puts within reach of
/// being exercised early are left out.
public final class QuotedSmiles {
  private static final double LEAST_DAYS = 0.9;
  private static final double MOST_DAYS = 200;
  private static final double MOST_PUT_DELTA = 0.42;
  private static final int FEWEST = 6;
  private static final double QUARTERS = 4;

  private QuotedSmiles() {}

  /// Returns the smiles of `chain`, one an expiry from one to 200 days out; none for an underlying
  /// or a layout without use.
  ///
  /// @param known snapshots by date: a chain of a session's close takes that session's, one of
  ///   within a session the one before, whose indices were known
  public static List<QuotedSmile> of(
      OptionChain chain, NavigableMap<LocalDate, MarketSnapshot> known) {
    Map.Entry<LocalDate, MarketSnapshot> at =
        isIntraday(chain) ? known.lowerEntry(chain.session()) : known.floorEntry(chain.session());
    List<QuotedSmile> smiles = new ArrayList<>();
    if (at == null
        || !isOfUse(chain)
        || at.getKey().isBefore(chain.session().minusDays(7))
        || at.getValue().indices().find(IndexName.VIX).isEmpty()) {
      return smiles;
    }
    Map<Expiry, List<OptionQuote>> expiries = new TreeMap<>();
    chain
        .quotes()
        .forEach(q -> expiries.computeIfAbsent(q.expiry(), _ -> new ArrayList<>()).add(q));
    expiries.forEach((expiry, quotes) -> add(smiles, chain, at.getValue(), expiry, quotes));
    return List.copyOf(smiles);
  }

  /// Returns whether `chain` was quoted before its session closed.
  public static boolean isIntraday(OptionChain chain) {
    return chain.asOf().isBefore(TradingCalendar.close(chain.session()));
  }

  private static boolean isOfUse(OptionChain chain) {
    return switch (chain.underlying()) {
      case "SPX", "XSP" -> true;
      case "SPY" -> chain.quotes().stream().allMatch(q -> q.right() == OptionRight.PUT);
      default -> false;
    };
  }

  private static void add(
      List<QuotedSmile> smiles,
      OptionChain chain,
      MarketSnapshot market,
      Expiry expiry,
      List<OptionQuote> quotes) {
    double years = TradingCalendar.years(chain.asOf(), expiry);
    if (365 * years < LEAST_DAYS || 365 * years > MOST_DAYS) {
      return;
    }
    boolean puts = chain.underlying().equals("SPY");
    double discount = StrictMath.exp(-market.rates().bill() * years);
    OptionalDouble forward =
        puts
            ? OptionalDouble.of(carried(chain, market, expiry, discount))
            : SpreadSample.forward(quotes);
    if (forward.isEmpty()) {
      return;
    }
    double f = forward.getAsDouble();
    List<QuotedVol> vols = new ArrayList<>();
    for (OptionQuote q : quotes) {
      boolean out = q.right() == (q.strike() >= f ? OptionRight.CALL : OptionRight.PUT);
      if (out) {
        vol(q, f, discount, years)
            .filter(v -> !puts || v.absDelta() < MOST_PUT_DELTA)
            .ifPresent(vols::add);
      }
    }
    if (vols.size() >= FEWEST) {
      OptionalDouble strip =
          puts ? IndexLevels.variance(market.indices(), 365 * years) : strip(vols, f, discount);
      smiles.add(
          new QuotedSmile(
              chain.underlying(),
              chain.session(),
              expiry,
              years,
              f,
              discount,
              SmileState.of(market.indices()),
              vols,
              strip));
    }
  }

  private static double carried(
      OptionChain chain, MarketSnapshot market, Expiry expiry, double discount) {
    double spot = chain.spot();
    double left = spot;
    YearMonth last = YearMonth.from(expiry.date());
    for (YearMonth m = YearMonth.from(chain.session()); !m.isAfter(last); m = m.plusMonths(1)) {
      LocalDate exDate = OptionCalendar.spxMonthly(m).date();
      if (m.getMonthValue() % 3 == 0
          && exDate.isAfter(chain.session())
          && !exDate.isAfter(expiry.date())) {
        left -= spot * market.rates().dividendYield() / QUARTERS;
      }
    }
    return left / discount;
  }

  private static Optional<QuotedVol> vol(
      OptionQuote q, double forward, double discount, double years) {
    double mid = implied(q, q.mid() / discount, forward, years);
    double low = implied(q, q.bid() / discount, forward, years);
    double high = implied(q, q.ask() / discount, forward, years);
    if (!(mid > 0) || !(low > 0) || !(high > 0)) {
      return Optional.empty();
    }
    double half = 0.5 * (high - low);
    var greeks = Black76.greeks(q.right(), forward, q.strike(), years, mid, discount);
    double delta = StrictMath.abs(greeks.delta()) / discount;
    return Optional.of(
        new QuotedVol(q, StrictMath.log(q.strike() / forward), mid, half, delta, greeks.vega()));
  }

  private static double implied(OptionQuote q, double price, double forward, double years) {
    return switch (ImpliedVol.of(q.right(), price, forward, q.strike(), years, 1)) {
      case ImpliedVol.Solved s -> s.vol();
      case ImpliedVol.NoSolution _ -> 0;
    };
  }

  /// The sum over strikes that a Cboe volatility index is made of, without its rule on zero bids,
  /// which are not among the quotes.
  private static OptionalDouble strip(List<QuotedVol> vols, double forward, double discount) {
    double sum = 0;
    int n = vols.size();
    for (int i = 0; i < n; i++) {
      double above = vols.get(Math.min(i + 1, n - 1)).quote().strike();
      double below = vols.get(Math.max(i - 1, 0)).quote().strike();
      double width = i == 0 || i == n - 1 ? above - below : 0.5 * (above - below);
      double strike = vols.get(i).quote().strike();
      sum += 2 * width / (strike * strike) * vols.get(i).quote().mid() / discount;
    }
    return sum > 0 && forward > 0 ? OptionalDouble.of(sum) : OptionalDouble.empty();
  }
}
