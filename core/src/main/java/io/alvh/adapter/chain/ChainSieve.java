package io.alvh.adapter.chain;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.OptionRight;
import io.alvh.market.ChainQuality;
import io.alvh.market.OptionChain;
import io.alvh.market.OptionQuote;
import io.alvh.market.OptionStrip;
import io.alvh.market.QuoteFault;
import io.alvh.market.StripRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Parts the usable quotes of one chain from those that are counted only.
final class ChainSieve {
  /// A chain of which more than this share has no ask is being taken down; what is left of it was
  /// not refreshed.
  private static final double TAKEN_DOWN = 0.9;

  /// Exercised before expiry, so put-call parity is no equation.
  private static final String AMERICAN = "SPY";

  private record Series(String root, Expiry expiry) {}

  /// What is listed at one strike.
  private static final class Listed {
    private Optional<RawQuote> call = Optional.empty();
    private Optional<RawQuote> put = Optional.empty();
  }

  private static final Comparator<Series> ORDER =
      Comparator.comparing(Series::expiry).thenComparing(Series::root);

  private final RawChain raw;
  private final Map<RawQuote, QuoteFault> faults = new HashMap<>();
  private final Map<Series, TreeMap<Double, Listed>> series = new TreeMap<>(ORDER);

  private ChainSieve(RawChain raw) {
    this.raw = raw;
    for (RawQuote quote : raw.quotes()) {
      Listed listed =
          series
              .computeIfAbsent(new Series(quote.root(), quote.expiry()), _ -> new TreeMap<>())
              .computeIfAbsent(quote.strike(), _ -> new Listed());
      if (quote.right() == OptionRight.CALL) {
        listed.call = Optional.of(quote);
      } else {
        listed.put = Optional.of(quote);
      }
    }
  }

  /// One chain after sifting.
  ///
  /// @param chain its usable quotes, nothing if there are none
  /// @param strips every series that lists both rights, with its unusable quotes; none of a chain
  ///   without usable quotes
  record Sifted(ChainQuality quality, Optional<OptionChain> chain, List<OptionStrip> strips) {}

  /// Returns the chain and strips of `raw`, read in `layout`.
  static Sifted sift(RawChain raw, ChainLayout layout) {
    ChainSieve sieve = new ChainSieve(raw);
    sieve.findFaults();
    return sieve.sifted(layout);
  }

  private void findFaults() {
    for (RawQuote quote : raw.quotes()) {
      own(quote).ifPresent(fault -> faults.put(quote, fault));
    }
    long gone = faults.values().stream().filter(f -> f == QuoteFault.NO_QUOTE).count();
    if (gone > TAKEN_DOWN * raw.quotes().size()) {
      raw.quotes().forEach(quote -> faults.putIfAbsent(quote, QuoteFault.STALE));
    }
    series.forEach((key, strikes) -> {
      if (!key.root().equals(AMERICAN)) {
        findBreaks(strikes);
      }
    });
  }

  private Optional<QuoteFault> own(RawQuote quote) {
    if (quote.ask() == 0) {
      return Optional.of(QuoteFault.NO_QUOTE);
    }
    if (quote.bid() == 0) {
      return Optional.of(QuoteFault.ZERO_BID);
    }
    if (quote.bid() > quote.ask()) {
      return Optional.of(QuoteFault.CROSSED);
    }
    if (quote.bid() == quote.ask()) {
      return Optional.of(QuoteFault.LOCKED);
    }
    boolean over =
        raw.time().session().isAfter(OptionCalendar.lastTradeDay(quote.expiry()))
            || !TradingCalendar.settles(quote.expiry()).isAfter(raw.time().asOf());
    boolean later = quote.lastTrade().isAfter(raw.time().session());
    return over || later ? Optional.of(QuoteFault.STALE) : Optional.empty();
  }

  private void findBreaks(Map<Double, Listed> strikes) {
    List<Parity.Pair> pairs = new ArrayList<>();
    for (Listed listed : strikes.values()) {
      Optional<RawQuote> call = listed.call.filter(q -> !faults.containsKey(q));
      Optional<RawQuote> put = listed.put.filter(q -> !faults.containsKey(q));
      if (call.isPresent() && put.isPresent()) {
        pairs.add(new Parity.Pair(call.get(), put.get()));
      }
    }
    for (Parity.Pair pair : Parity.breaks(pairs)) {
      faults.put(pair.call(), QuoteFault.PARITY_BREAK);
      faults.put(pair.put(), QuoteFault.PARITY_BREAK);
    }
  }

  private Sifted sifted(ChainLayout layout) {
    EnumMap<QuoteFault, Integer> counts = new EnumMap<>(QuoteFault.class);
    faults.values().forEach(fault -> counts.merge(fault, 1, Integer::sum));
    ChainQuality quality = new ChainQuality(layout.title(), raw.quotes().size(), counts);
    List<OptionQuote> usable =
        raw.quotes().stream()
            .filter(q -> !faults.containsKey(q))
            .map(
                q -> new OptionQuote(q.root(), q.expiry(), q.right(), q.strike(), q.bid(), q.ask()))
            .toList();
    if (usable.isEmpty()) {
      return new Sifted(quality, Optional.empty(), List.of());
    }
    OptionChain chain =
        new OptionChain(
            raw.source(),
            raw.underlying(),
            raw.time().asOf(),
            raw.time().session(),
            raw.spot(),
            usable,
            quality);
    return new Sifted(quality, Optional.of(chain), strips());
  }

  private List<OptionStrip> strips() {
    List<OptionStrip> strips = new ArrayList<>();
    series.forEach((key, strikes) -> {
      List<StripRow> rows = new ArrayList<>();
      strikes.forEach((strike, listed) -> {
        if (listed.call.isPresent() && listed.put.isPresent()) {
          RawQuote call = listed.call.get();
          RawQuote put = listed.put.get();
          rows.add(new StripRow(strike, call.bid(), call.ask(), put.bid(), put.ask()));
        }
      });
      if (!rows.isEmpty()) {
        strips.add(
            new OptionStrip(
                raw.source(),
                key.root(),
                key.expiry(),
                raw.time().asOf(),
                raw.time().session(),
                rows));
      }
    });
    return strips;
  }
}
