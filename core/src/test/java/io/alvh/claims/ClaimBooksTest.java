package io.alvh.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.claims.ClaimFiles;
import io.alvh.adapter.rulebook.RulebookReader;
import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.adapter.synthetic.World;
import io.alvh.backtest.Backtest;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.SharedHistory;
import io.alvh.calendar.TradingCalendar;
import io.alvh.claims.CaseFile.Kept;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.Rulebooks;
import io.alvh.study.BoxNode;
import io.alvh.study.Measure;
import io.alvh.study.Period;
import io.alvh.study.RiskFree;
import io.alvh.study.RunSlice;
import io.alvh.study.inference.BookDays;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every claim that comes with the program, measured on a made-up crash within its period. It gets
/// no other books than those its own metric asks for, as when it is judged alone, on the base and
/// all over the box.
class ClaimBooksTest {
  private static final int LEAST_SESSIONS = 40;

  private static final List<Crash> CRASHES =
      List.of(
          new Crash("2020-01-02", "2020-06-30"),
          new Crash("2022-06-01", "2022-11-30"),
          new Crash("2023-06-01", "2023-11-30"),
          new Crash("2026-01-02", "2026-06-30"),
          new Crash("2018-07-02", "2018-12-31"));

  @ParameterizedTest
  @MethodSource("testable")
  void a_claim_is_measured_with_the_books_it_asks_for_alone(ClaimSpec claim) {
    Crash crash = CRASHES.stream().filter(c -> c.lies(claim.period())).findFirst().orElseThrow();
    ClaimMetric metric = Metrics.find(claim.metric()).orElseThrow();

    List<Measured> measured = metric.measure(claim, crash.file(claim, metric));

    assertThat(measured)
        .isNotEmpty()
        .allSatisfy(m ->
            assertThat(m.point()).isNotEqualTo(Measure.undefined("the history lacks the period")));
    assertThat(metric.books(claim)).containsAll(metric.boxed(claim));
  }

  static Stream<Named<ClaimSpec>> testable() {
    return ClaimFiles.shipped().stream()
        .filter(ClaimSpec::testable)
        .map(c -> Named.of(c.id() + " " + c.metric(), c));
  }

  /// Half a year of a market that breaks in, and the books that were run on it.
  private static final class Crash {
    private final LocalDate from;
    private final LocalDate to;
    private final Map<BookKey, RunResult> runs = new LinkedHashMap<>();
    private List<Valuer> history = List.of();

    Crash(String from, String to) {
      this.from = LocalDate.parse(from);
      this.to = LocalDate.parse(to);
    }

    boolean lies(Period period) {
      LocalDate first = period.from().isAfter(from) ? period.from() : from;
      LocalDate last = period.to().isBefore(to) ? period.to() : to;
      return !first.isAfter(last) && TradingCalendar.sessions(first, last).size() >= LEAST_SESSIONS;
    }

    CaseFile file(ClaimSpec claim, ClaimMetric metric) {
      if (history.isEmpty()) {
        history =
            SyntheticMarket.world(World.CRASH, from, to).snapshots(from, to).stream()
                .map(Valuer::of)
                .toList();
      }
      SharedHistory shared = SharedHistory.of(history);
      LocalDate first = history.get(1).snapshot().date();
      Map<BookKey, RunResult> asked = new LinkedHashMap<>();
      metric.books(claim).forEach(key -> asked.put(key, run(key, shared, first)));
      Map<BookKey, BookDays> days = new LinkedHashMap<>();
      Map<Kept, double[]> kept = new LinkedHashMap<>();
      for (BookKey key : metric.boxed(claim)) {
        RunResult run = run(key, shared, first);
        days.put(key, BookDays.of(RunSlice.of(run, Period.HEADLINE).orElseThrow()));
        kept.put(new Kept(claim.id(), key), metric.reduced(claim, key, run));
      }
      Map<BoxNode, Map<BookKey, BookDays>> boxed = new LinkedHashMap<>();
      Map<BoxNode, Map<Kept, double[]>> reduced = new LinkedHashMap<>();
      for (BoxNode node : BoxNode.all()) {
        boxed.put(node, days);
        reduced.put(node, kept);
      }
      return new CaseFile(
          Rulebooks.defaults(),
          shared,
          first,
          false,
          RiskFree.of(history),
          asked,
          boxed,
          reduced,
          RulebookReader.INDEXES.stream().map(RulebookReader::shippedIndex).toList(),
          new Sampling(100, 7, 1, 39));
    }

    private RunResult run(BookKey key, SharedHistory shared, LocalDate first) {
      return runs.computeIfAbsent(
          key,
          k ->
              Backtest.run(
                  k.rules(Rulebooks.defaults()),
                  shared,
                  first,
                  Money.ofDollars(1_000_000),
                  _ -> {}));
    }
  }
}
