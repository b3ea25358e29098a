package io.alvh.claims.metric;

import io.alvh.claims.BookKey;
import io.alvh.claims.BoxShifts;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.claims.Measured.Control;
import io.alvh.claims.metric.RowDraws.Sure;
import io.alvh.pricing.Valuer;
import io.alvh.stats.DrawdownStats;
import io.alvh.stats.EquityCurve;
import io.alvh.strategy.index.IndexRulebook;
import io.alvh.study.BoxNode;
import io.alvh.study.Measure;
import io.alvh.study.Period;
import io.alvh.study.measure.Unit;
import io.alvh.validation.Replica;
import io.alvh.validation.Replicas;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What our replica of a published index grew by a year over the dates a published figure is about:
/// an anchor for modelled prices. The dates are a whole population, so no sampling error enters;
/// what does is that a replica is not its index, and so no verdict is better than inconclusive
/// while the index's own values are not in the data.
///
/// A span that begins before the history does is told apart, as one nobody can measure here.
final class IndexGrowth implements ClaimMetric {
  private static final int WARM_UP_MONTHS = 3;
  private static final int MOST_DAYS_LATE = 40;
  private static final String SP500 = "SPTR";
  private static final String LIMIT =
      "a replica is not its index, whose own values are not in the data";

  private final String label;
  private final String symbol;
  private final Span own;
  private final List<Span> further;

  private IndexGrowth(String label, String symbol, Span own, List<Span> further) {
    this.label = label;
    this.symbol = symbol;
    this.own = own;
    this.further = further;
  }

  /// The dates of a published figure.
  ///
  /// @param number name of the claim's further number
  /// @param from session from whose close it counts
  /// @param to session to whose close it counts
  private record Span(String number, LocalDate from, LocalDate to) {
    Period period() {
      return Periods.of(from, to);
    }
  }

  /// Returns the metric of the condor index: its own number is the growth from 2010 to 2019, the
  /// further ones `growth_1988_2010` and `growth_1988_2019`.
  static IndexGrowth ofCondors() {
    LocalDate start = LocalDate.of(1987, 12, 31);
    LocalDate middle = LocalDate.of(2009, 12, 31);
    LocalDate end = LocalDate.of(2018, 12, 31);
    return new IndexGrowth(
        "condor_index_growth",
        "CNDR",
        new Span("", middle, end),
        List.of(
            new Span("growth_1988_2010", start, middle), new Span("growth_1988_2019", start, end)));
  }

  /// Returns the metric of the index hedged by VIX calls, over the five years to October 2023.
  static IndexGrowth ofTailHedge() {
    return new IndexGrowth(
        "tail_hedge_index_growth",
        "VXTH",
        new Span("", LocalDate.of(2018, 10, 31), LocalDate.of(2023, 10, 31)),
        List.of());
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String meaning() {
    return "growth a year of our replica of " + symbol + " over the dates of the published figure";
  }

  @Override
  public List<String> numbers() {
    return further.stream().map(Span::number).toList();
  }

  @Override
  public List<BookKey> books(ClaimSpec claim) {
    return List.of();
  }

  @Override
  public List<BookKey> boxed(ClaimSpec claim) {
    return List.of();
  }

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    List<Measured> all = new ArrayList<>();
    all.add(measure(own, file));
    for (Span span : further) {
      claim.further(span.number()).ifPresent(f -> all.add(measure(span, file).as(f)));
    }
    return all;
  }

  private Measured measure(Span span, CaseFile file) {
    String universe = symbol + " replica, " + Periods.words(span.period());
    Optional<Replica> replica = replica(span, file, BoxNode.BASE);
    if (replica.isEmpty()) {
      return Measured.none(universe, file.modelPriced(), "the rules of the index are not at hand");
    }
    if (late(replica.get(), span)) {
      return Measured.none(
          universe,
          file.modelPriced(),
          "needs values of "
              + symbol
              + " from "
              + span.from()
              + "; prices to replicate it begin "
              + replica.get().first());
    }
    double growth = growth(replica.get(), span).find().orElseThrow();
    Sure sure = RowDraws.exact(growth, file.sampling());
    return new Measured(
        universe,
        Measure.of(growth),
        sure.interval(),
        sure.strict(),
        new Measured.Sample(1, "span of dates"),
        file.modelPriced(),
        Boxes.ofSurfaces(n -> at(span, file, n), file),
        controls(replica.get(), span, file),
        LIMIT);
  }

  private static boolean late(Replica replica, Span span) {
    return ChronoUnit.DAYS.between(span.from(), replica.first()) > MOST_DAYS_LATE
        || replica.last().isBefore(span.to().minusDays(MOST_DAYS_LATE));
  }

  private BoxShifts.At at(Span span, CaseFile file, BoxNode node) {
    Measure growth =
        replica(span, file, node).map(r -> growth(r, span)).orElse(Measure.undefined("no replica"));
    return new BoxShifts.At(
        growth,
        growth.find().stream()
            .boxed()
            .flatMap(g -> RowDraws.exact(g, file.sampling()).strict().stream())
            .findFirst());
  }

  private static Measure growth(Replica replica, Span span) {
    return Measure.of(replica.cagr(span.from(), span.to()), "fewer than two values there");
  }

  /// Returns the replica of this index over the span alone, warmed up a little.
  private Optional<Replica> replica(Span span, CaseFile file, BoxNode node) {
    return replica(symbol, span, file, node);
  }

  private static Optional<Replica> replica(String wanted, Span span, CaseFile file, BoxNode node) {
    Optional<IndexRulebook> rules =
        file.indexRules().stream().filter(r -> r.symbol().equals(wanted)).findFirst();
    LocalDate from = span.from().minusMonths(WARM_UP_MONTHS);
    List<Valuer> history =
        file.history().sessions().stream()
            .filter(v -> !v.snapshot().date().isBefore(from))
            .filter(v -> !v.snapshot().date().isAfter(span.to()))
            .map(v -> v.on(node.surfaces()))
            .toList();
    return history.size() < 2 ? Optional.empty() : rules.flatMap(r -> Replicas.run(history, r));
  }

  private List<Control> controls(Replica replica, Span span, CaseFile file) {
    EquityCurve part = replica.curve().between(span.from(), span.to());
    List<Control> controls = new ArrayList<>();
    controls.add(control("largest drawdown", Measure.of(DrawdownStats.of(part).max())));
    replica(SP500, span, file, BoxNode.BASE)
        .ifPresent(stock -> {
          EquityCurve with = stock.curve().between(span.from(), span.to());
          controls.add(control("growth a year of the S&P 500, dividends in", growth(stock, span)));
          controls.add(
              control(
                  "largest drawdown of the S&P 500, dividends in",
                  Measure.of(DrawdownStats.of(with).max())));
        });
    return controls;
  }

  private static Control control(String label, Measure value) {
    return new Control(label, Unit.PERCENT, value, Optional.empty());
  }
}
