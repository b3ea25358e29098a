package io.alvh.bench;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.market.Bar;
import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.Rates;
import io.alvh.market.TermStructure;
import io.alvh.market.TermStructure.Point;
import io.alvh.pricing.Explain;
import io.alvh.pricing.Mark;
import io.alvh.pricing.Valuer;
import io.alvh.pricing.black.Black76;
import io.alvh.pricing.black.Greeks;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One option and one day's surfaces.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PricingBenchmark {
  private static final Expiry SPX_JULY = OptionCalendar.spxMonthly(YearMonth.of(2024, 7));
  private static final Expiry VIX_JULY = OptionCalendar.vixMonthly(YearMonth.of(2024, 7));

  private final MarketSnapshot snapshot = market(LocalDate.of(2024, 6, 11));
  private final Valuer before = Valuer.of(snapshot);
  private final Valuer now = Valuer.of(market(LocalDate.of(2024, 6, 12)));
  private final OptionContract[] options = options();
  private int turn;

  /// The formula alone.
  @Benchmark
  public double blackPrice() {
    return Black76.price(OptionRight.PUT, 5000, 4500 + 10 * (turn++ & 63), 0.1, 0.16, 0.996);
  }

  /// The formula and its derivatives.
  @Benchmark
  public Greeks blackGreeks() {
    return Black76.greeks(OptionRight.PUT, 5000, 4500 + 10 * (turn++ & 63), 0.1, 0.16, 0.996);
  }

  /// One option on surfaces that are there.
  @Benchmark
  public Mark mark() {
    return before.mark(options[turn++ & 63]);
  }

  /// A day's surfaces and the first mark on SPX and VIX: what a new session costs.
  @Benchmark
  public double newSession() {
    Valuer valuer = Valuer.of(snapshot);
    return valuer.mark(options[0]).mid() + valuer.mark(options[1]).mid();
  }

  /// A strike for a delta.
  @Benchmark
  public double strikeForDelta() {
    return before.strikeForDelta(Underlying.SPX, SPX_JULY, OptionRight.PUT, 0.16);
  }

  /// The daily explanation of one option.
  @Benchmark
  public Explain explain() {
    return now.explain(before, options[turn++ & 63]);
  }

  private static OptionContract[] options() {
    OptionContract[] options = new OptionContract[64];
    for (int i = 0; i < options.length; i++) {
      options[i] =
          i % 2 == 0
              ? new OptionContract(Underlying.SPX, SPX_JULY, OptionRight.PUT, 4500 + 10 * i)
              : new OptionContract(Underlying.VIX, VIX_JULY, OptionRight.CALL, 12 + i / 4);
    }
    return options;
  }

  private static MarketSnapshot market(LocalDate date) {
    Map<IndexName, Double> readings = new EnumMap<>(IndexName.class);
    double level = 12;
    for (IndexName name : IndexName.values()) {
      readings.put(name, level);
      level += 1.5;
    }
    readings.put(IndexName.VVIX, 92.0);
    readings.put(IndexName.SKEW, 135.0);
    List<Point> points = new ArrayList<>();
    for (int month = 0; month < 8; month++) {
      Expiry expiry = OptionCalendar.vixMonthly(YearMonth.of(2024, 6).plusMonths(month));
      points.add(new Point(expiry, 14 + 0.7 * month));
    }
    return new MarketSnapshot(
        date,
        TradingCalendar.close(date),
        new Bar(5000, 5000, 5000, 5000),
        IndexReadings.of(readings),
        new TermStructure(points),
        new Rates(0.04, 0.015),
        List.of(),
        List.of());
  }
}
