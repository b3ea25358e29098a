package io.alvh.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.HistoryData;
import io.alvh.adapter.history.CsvHistory;
import io.alvh.adapter.history.HistoryLoad;
import io.alvh.adapter.rulebook.RulebookReader;
import io.alvh.backtest.Trade;
import io.alvh.instrument.ShortPut;
import io.alvh.pricing.Valuer;
import io.alvh.stats.EquityCurve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Replicas over the whole of history beside what was published about their indexes. Tolerances are
/// what was measured, with a margin: docs/math.md says where the differences come from.
@Tag("history")
@Tag("long")
class PublishedIndexHistoryTest {
  private static final Map<String, Replica> REPLICAS = new TreeMap<>();
  private static Path data;

  @BeforeAll
  static void replicate() {
    data = HistoryData.require();
    List<Valuer> history =
        ((HistoryLoad.Loaded) CsvHistory.open(data))
            .history().snapshots(LocalDate.of(1990, 1, 1), LocalDate.of(2030, 1, 1)).stream()
                .map(Valuer::of)
                .toList();
    for (String id : RulebookReader.INDEXES) {
      Replica replica = Replicas.run(history, RulebookReader.shippedIndex(id)).orElseThrow();
      REPLICAS.put(replica.symbol(), replica);
    }
  }

  private static Replica replica(String symbol) {
    return Objects.requireNonNull(REPLICAS.get(symbol), symbol);
  }

  private static double[] monthly(String symbol, int first, int last) {
    return replica(symbol)
        .monthly()
        .between(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31))
        .dailyReturns();
  }

  private static double deviationPercent(double[] returns) {
    double mean = 0;
    double squares = 0;
    for (double r : returns) {
      mean += r / returns.length;
    }
    for (double r : returns) {
      squares += (r - mean) * (r - mean);
    }
    return 100 * Math.sqrt(12 * squares / (returns.length - 1));
  }

  private static double percent(String symbol, int year) {
    return replica(symbol).years().stream()
        .filter(y -> y.year() == year)
        .mapToDouble(y -> 100 * y.fraction())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void replicas_cover_all_of_the_history_and_miss_three_sessions() {
    assertThat(replica("BXM").first()).isEqualTo(LocalDate.of(1990, 1, 19));
    assertThat(replica("VXTH").first()).isEqualTo(LocalDate.of(2006, 3, 22));
    for (Replica r : REPLICAS.values()) {
      assertThat(r.last()).isEqualTo(LocalDate.of(2026, 7, 8));
      assertThat(r.leftOut()).hasSize(r.symbol().equals("VXTH") ? 0 : 3);
      assertThat(r.run().days()).allMatch(d -> d.cash() >= 0);
    }
    assertThat(replica("PUT").run().trades()).hasSize(438);
  }

  /// The publisher's own total return index, month by month since 1990: dividends that accrue
  /// evenly at a trailing yield instead of on their dates cost no month 0.35 points, and 0.14 % a
  /// year, as dividends grew.
  @Test
  void the_index_with_dividends_is_the_published_total_return_index() throws IOException {
    Map<YearMonth, Double> published = new TreeMap<>();
    Path file = data.resolve("sp500_ohlc/SP500TR_monthly_1988_202412_yfinance.csv");
    for (String line : Files.readAllLines(file).subList(1, 441)) {
      String[] fields = line.split(",", -1);
      published.put(YearMonth.parse(fields[0].substring(0, 7)), Double.parseDouble(fields[4]));
    }
    EquityCurve ours = replica("SPTR").monthly();
    int compared = 0;
    double worst = 0;
    double sum = 0;
    for (int i = 2; i < ours.size(); i++) {
      Double now = published.get(YearMonth.from(ours.date(i)));
      Double before = published.get(YearMonth.from(ours.date(i - 1)));
      if (now != null && before != null) {
        double difference = ours.nav(i) / ours.nav(i - 1) - now / before;
        worst = Math.max(worst, Math.abs(difference));
        sum += difference;
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(410);
    assertThat(worst).isLessThan(0.0035);
    assertThat(1200 * sum / compared).as("percent a year").isCloseTo(-0.14, within(0.1));
  }

  /// Cboe, "CBOE S&P 500 PutWrite Index (PUT)", fact sheet 2016: returns of the years 2007 to 2015.
  @Test
  void the_put_writer_earned_about_what_the_index_did() {
    double[] published = {9.5, -26.8, 31.5, 9.0, 6.2, 8.1, 12.3, 6.4, 6.4};
    List<Double> differences = new ArrayList<>();
    double ours = 1;
    double theirs = 1;
    for (int i = 0; i < published.length; i++) {
      double replica = percent("PUT", 2007 + i);
      differences.add(Math.abs(replica - published[i]));
      ours *= 1 + replica / 100;
      theirs *= 1 + published[i] / 100;
    }
    assertThat(differences.stream().mapToDouble(d -> d).average().orElseThrow()).isLessThan(3);
    assertThat(100 * (Math.pow(ours, 1 / 9.0) - Math.pow(theirs, 1 / 9.0)))
        .as("percent a year, of which 2008 alone is 0.7")
        .isCloseTo(-1.66, within(0.3));
  }

  /// The same fact sheet: premiums received in a year, as a fraction of the index. The nearest to a
  /// price that was published; ours are 4 % lower in the mean.
  @Test
  void the_put_writer_received_the_published_premiums() {
    double[] published = {18.6, 41.9, 38.6, 27.0, 29.3, 21.6, 16.1, 15.5, 20.1};
    double sum = 0;
    for (int i = 0; i < published.length; i++) {
      int year = 2007 + i;
      double ours = 0;
      for (Trade trade : replica("PUT").run().trades()) {
        if (trade.opened().getYear() == year) {
          ours += 100 * trade.entry() / ((ShortPut) trade.structure()).strike();
        }
      }
      assertThat(ours).as("%d", year).isCloseTo(published[i], within(2.6));
      sum += ours - published[i];
    }
    assertThat(sum / published.length).as("points a year").isCloseTo(-1.06, within(0.3));
  }

  /// O. Bondarenko, "Historical Performance of Put-Writing Strategies", 2019, abstract: standard
  /// deviations of monthly returns from mid-1986 to 2018 of 9.95 and 12.08 %; ours begin after
  /// October 1987.
  @Test
  void the_indexes_swing_as_published() {
    assertThat(deviationPercent(monthly("PUT", 1990, 2018))).isCloseTo(9.95, within(1.2));
    assertThat(deviationPercent(monthly("PPUT", 1990, 2018))).isCloseTo(12.08, within(1.2));
  }

  /// K. Black and E. Szado, "Performance Analysis of CBOE S&P 500 Options-Selling Indices", 2016:
  /// standard deviation of CNDR 7.23 % from mid-1986 to 2015. It rests on the bills held per
  /// condor, which is not published: with other than ten times the largest loss it would be far
  /// off.
  @Test
  void the_condor_index_swings_as_published_with_tenfold_collateral() {
    assertThat(deviationPercent(monthly("CNDR", 1990, 2015))).isCloseTo(7.23, within(1.0));
  }

  /// Cboe, "VXTH Index Had 5-Year Gain of 98.6%", November 2023: end of October 2018 to end of
  /// October 2023.
  @Test
  void the_tail_hedge_index_gained_in_2020_what_it_did() {
    EquityCurve five =
        replica("VXTH").curve().between(LocalDate.of(2018, 11, 1), LocalDate.of(2023, 10, 31));
    assertThat(100 * (five.end() / five.start() - 1))
        .as("published: 98.6")
        .isCloseTo(88.7, within(3.0));
  }
}
