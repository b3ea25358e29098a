package io.alvh.validation;

import io.alvh.calibration.QuotedSmile;
import io.alvh.calibration.QuotedSmiles;
import io.alvh.instrument.OptionRight;
import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.OptionChain;
import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// How far modelled volatilities and prices lie from quotes the model did not know: every smile is
/// that of a row fitted on earlier quotes.
///
/// @param buckets errors by measure, source, regime, days and delta
/// @param worst the quotes of 5 to 50 delta, 7 to 70 days out, that the surface misses most, worst
///   first
/// @param condors credits of the programmes' condors
/// @param judged every quote
/// @param smiles how many expiries were judged
/// @param intraday sessions quoted before their close, whose level cannot be judged
public record QuoteErrors(
    List<QuoteBucket> buckets,
    List<JudgedQuote> worst,
    List<CondorError> condors,
    List<JudgedQuote> judged,
    int smiles,
    List<LocalDate> intraday) {
  /// The surface of the day: level and shape.
  public static final String SURFACE = "surface";

  /// The shape of the row in force at the level of each expiry's own quotes.
  public static final String SHAPE = "shape";

  /// The shape of the newest row, which knows every quote.
  public static final String IN_SAMPLE = "shape, all quotes known";

  /// Any of its kind.
  public static final String ALL = "all";

  /// Where the aims hold.
  public static final String AIMED = "7-70";

  /// The deltas where the aims hold.
  public static final String WIDE = "5-50";

  private static final int WORST = 10;
  private static final double LEAST = 0.05;

  public QuoteErrors {
    buckets = List.copyOf(buckets);
    worst = List.copyOf(worst);
    condors = List.copyOf(condors);
    judged = List.copyOf(judged);
    intraday = List.copyOf(intraday);
  }

  private record Group(String name, Predicate<JudgedQuote> holds) {}

  private record Measure(String name, Function<JudgedQuote, OptionalDouble> vol) {}

  private static final List<Measure> MEASURES =
      List.of(
          new Measure(SURFACE, JudgedQuote::modelled),
          new Measure(SHAPE, q -> OptionalDouble.of(q.shaped())),
          new Measure(IN_SAMPLE, q -> OptionalDouble.of(q.fitted())));

  private static final List<Group> SOURCES =
      List.of(
          new Group("SPX and XSP", q -> !q.smile().underlying().equals("SPY")),
          new Group("SPY puts", q -> q.smile().underlying().equals("SPY")));

  private static final List<Group> REGIMES =
      List.of(
          new Group(ALL, _ -> true),
          new Group("calm, VIX below 18", q -> vix(q) < 18),
          new Group("normal, VIX 18-25", q -> vix(q) >= 18 && vix(q) <= 25),
          new Group("stress, VIX above 25", q -> vix(q) > 25));

  private static final List<Group> DAYS =
      List.of(
          days("1-3", 0, 3.5),
          days("4-9", 3.5, 9.5),
          days("10-35", 9.5, 35.5),
          days("36-70", 35.5, 70.5),
          days("71-200", 70.5, 200.5),
          days(AIMED, 6.5, 70.5));

  private static final List<Group> DELTAS =
      List.of(
          new Group(WIDE, q -> q.vol().absDelta() >= LEAST),
          delta("put 5-10", OptionRight.PUT, 0.05, 0.10),
          delta("put 10-16", OptionRight.PUT, 0.10, 0.16),
          delta("put 16-25", OptionRight.PUT, 0.16, 0.25),
          delta("put 25-45", OptionRight.PUT, 0.25, 0.45),
          new Group("at the money, 45-55", q -> q.vol().absDelta() >= 0.45),
          delta("call 25-45", OptionRight.CALL, 0.25, 0.45),
          delta("call 16-25", OptionRight.CALL, 0.16, 0.25),
          delta("call 10-16", OptionRight.CALL, 0.10, 0.16),
          delta("call 5-10", OptionRight.CALL, 0.05, 0.10));

  /// Returns the errors on `chains`, those of sessions that `history` does not hold left out.
  public static QuoteErrors of(List<OptionChain> chains, NavigableMap<LocalDate, Valuer> history) {
    NavigableMap<LocalDate, MarketSnapshot> snapshots = new TreeMap<>();
    history.forEach((date, valuer) -> snapshots.put(date, valuer.snapshot()));
    List<JudgedQuote> judged = new ArrayList<>();
    List<CondorError> condors = new ArrayList<>();
    List<LocalDate> intraday = new ArrayList<>();
    int smiles = 0;
    for (OptionChain chain : chains) {
      boolean within = QuotedSmiles.isIntraday(chain);
      Optional<Valuer> closing =
          within ? Optional.empty() : Optional.ofNullable(history.get(chain.session()));
      List<JudgedQuote> quotes = new ArrayList<>();
      for (QuotedSmile smile : QuotedSmiles.of(chain, snapshots)) {
        quotes.addAll(JudgedQuote.of(smile, closing));
        smiles++;
      }
      judged.addAll(quotes);
      if (within && !quotes.isEmpty()) {
        intraday.add(chain.session());
      }
      condors.addAll(condors(chain, closing, quotes));
    }
    return new QuoteErrors(buckets(judged), worst(judged), condors, judged, smiles, intraday);
  }

  /// Returns the bucket of those names, if any quote falls into it.
  public Optional<QuoteBucket> find(
      String measure, String source, String regime, String days, String deltas) {
    return buckets.stream()
        .filter(b -> b.measure().equals(measure) && b.source().equals(source))
        .filter(b -> b.regime().startsWith(regime) && b.days().equals(days))
        .filter(b -> b.deltas().equals(deltas))
        .findFirst();
  }

  /// Returns the condors of the 45-day programme.
  public List<CondorError> monthly() {
    return condors.stream().filter(c -> c.kind().startsWith(CondorError.MONTHLY)).toList();
  }

  /// Returns the condors of the one-day programme.
  public List<CondorError> daily() {
    return condors.stream().filter(c -> c.kind().startsWith(CondorError.DAILY)).toList();
  }

  private static List<CondorError> condors(
      OptionChain chain, Optional<Valuer> closing, List<JudgedQuote> quotes) {
    OptionalDouble vix9d =
        closing
            .map(v -> v.snapshot().indices().find(IndexName.VIX9D))
            .orElse(OptionalDouble.empty());
    boolean fund = chain.underlying().equals("SPY");
    return fund || quotes.isEmpty() || vix9d.isEmpty()
        ? List.of()
        : CondorError.of(quotes, vix9d.getAsDouble());
  }

  private static List<QuoteBucket> buckets(List<JudgedQuote> judged) {
    List<QuoteBucket> buckets = new ArrayList<>();
    for (Measure measure : MEASURES) {
      for (Group source : SOURCES) {
        for (Group regime : REGIMES) {
          List<JudgedQuote> some =
              judged.stream()
                  .filter(q -> measure.vol().apply(q).isPresent())
                  .filter(source.holds())
                  .filter(regime.holds())
                  .toList();
          for (Group days : DAYS) {
            for (Group deltas : DELTAS) {
              bucket(measure, source, regime, days, deltas, some).ifPresent(buckets::add);
            }
          }
        }
      }
    }
    return buckets;
  }

  private static Optional<QuoteBucket> bucket(
      Measure measure,
      Group source,
      Group regime,
      Group days,
      Group deltas,
      List<JudgedQuote> some) {
    List<JudgedQuote> in = some.stream().filter(days.holds()).filter(deltas.holds()).toList();
    if (in.isEmpty()) {
      return Optional.empty();
    }
    List<Double> vols = new ArrayList<>();
    List<Double> prices = new ArrayList<>();
    for (JudgedQuote q : in) {
      double model = measure.vol().apply(q).orElseThrow();
      vols.add(model - q.quoted());
      prices.add(q.priceError(model));
    }
    return Optional.of(
        new QuoteBucket(
            measure.name(),
            source.name(),
            regime.name(),
            days.name(),
            deltas.name(),
            Math.toIntExact(in.stream().map(q -> q.smile().session()).distinct().count()),
            ErrorStats.of(vols),
            ErrorStats.of(prices),
            in.stream().mapToDouble(q -> 100 * q.vol().halfSpread()).average().orElseThrow(),
            in.stream().mapToDouble(JudgedQuote::halfSpread).average().orElseThrow()));
  }

  private static List<JudgedQuote> worst(List<JudgedQuote> judged) {
    return judged.stream()
        .filter(q -> q.modelled().isPresent() && q.vol().absDelta() >= LEAST)
        .filter(q -> q.smile().days() >= 6.5 && q.smile().days() < 70.5)
        .sorted(
            Comparator.comparingDouble(
                (JudgedQuote q) -> -Math.abs(q.modelled().orElseThrow() - q.quoted())))
        .limit(WORST)
        .toList();
  }

  private static double vix(JudgedQuote q) {
    return q.smile().state().vix();
  }

  private static Group days(String name, double from, double to) {
    return new Group(name, q -> q.smile().days() >= from && q.smile().days() < to);
  }

  private static Group delta(String name, OptionRight right, double from, double to) {
    return new Group(
        name,
        q ->
            q.vol().quote().right() == right
                && q.vol().absDelta() >= from
                && q.vol().absDelta() < to);
  }
}
