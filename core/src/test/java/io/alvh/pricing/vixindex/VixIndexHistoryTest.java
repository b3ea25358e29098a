package io.alvh.pricing.vixindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.HistoryData;
import io.alvh.adapter.chain.ChainFolder;
import io.alvh.market.OptionStrip;
import io.alvh.market.StripRow;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The exchange's two worked examples, which share one pair of strips, and the index recomputed
/// from quoted chains beside the published one.
@Tag("history")
class VixIndexHistoryTest {
  private static List<OptionStrip> strips = List.of();

  @BeforeAll
  static void read() {
    strips = ChainFolder.read(HistoryData.require()).strips();
  }

  /// Cboe, *The CBOE Volatility Index – VIX*, 2014: 13.69; Cboe, *Volatility Index Methodology*,
  /// v6.0, appendix 3: 13.93.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          N1,    N2,    R1,         R2,         VARIANCE1,    VARIANCE2,    INDEX,       PUBLISHED
          35924, 46394, 0.000305,   0.000286,   0.0184629239, 0.0188210077, 13.68582054, 13.69
          34484, 44954, 0.00031664, 0.00028797, 0.0192339065, 0.0194238843, 13.92784235, 13.93
          """)
  void both_worked_examples_are_reproduced(
      int n1,
      int n2,
      double r1,
      double r2,
      double variance1,
      double variance2,
      String index,
      double published)
      throws IOException {
    VixTerm near = VixFormula.term(paper("near"), n1, r1);
    VixTerm next = VixFormula.term(paper("next"), n2, r2);
    assertThat(near.variance()).isCloseTo(variance1, within(1e-10));
    assertThat(next.variance()).isCloseTo(variance2, within(1e-10));
    VixIndex found = VixIndex.of(near, next);
    assertThat(found).hasToString(index);
    assertThat(Math.rint(found.value() * 100) / 100).isEqualTo(published);
    assertThat(near.used()).hasSize(146);
    assertThat(next.used()).hasSize(122);
  }

  @Test
  void the_strikes_of_the_worked_example_are_those_of_the_paper() throws IOException {
    VixTerm near = VixFormula.term(paper("near"), 34_484, 0.00031664);
    VixTerm next = VixFormula.term(paper("next"), 44_954, 0.00028797);
    assertThat(near.forward()).isCloseTo(1962.89996, within(5e-6));
    assertThat(next.forward()).isCloseTo(1962.40006, within(5e-6));
    assertThat(List.of(near.atTheMoney(), next.atTheMoney())).containsExactly(1960.0, 1960.0);
    assertThat(sum(near)).isCloseTo(0.0006320516, within(5e-11));
    assertThat(sum(next)).isCloseTo(0.0008314016, within(5e-11));
    assertThat(near.used().getFirst().strike()).isEqualTo(1370);
    assertThat(near.used().getLast().strike()).isEqualTo(2125);
    assertThat(next.used().getFirst().strike()).isEqualTo(1275);
    assertThat(next.used().getLast().strike()).isEqualTo(2200);
    assertThat(excluded(near, VixTerm.Why.ZERO_BID)).contains(1405.0, 1415.0, 2120.0);
    assertThat(excluded(next, VixTerm.Why.ZERO_BID)).contains(1300.0);
    assertThat(excluded(near, VixTerm.Why.BEYOND_TWO_ZERO_BIDS)).contains(1350.0, 1355.0, 2225.0);
  }

  /// Where a strike is left out its neighbours' intervals grow.
  @Test
  void every_interval_of_the_worked_example_is_exact() throws IOException {
    VixTerm near = VixFormula.term(paper("near"), 35_924, 0.000305);
    VixTerm next = VixFormula.term(paper("next"), 46_394, 0.000286);
    assertThat(interval(near, 1400)).isEqualTo(7.5);
    assertThat(interval(near, 1410)).isEqualTo(10);
    assertThat(interval(near, 1420)).isEqualTo(7.5);
    assertThat(interval(near, 2100)).isEqualTo(15);
    assertThat(interval(next, 1275)).isEqualTo(50);
    assertThat(interval(next, 1325)).isEqualTo(37.5);
    assertThat(near.used()).extracting(VixTerm.Used::interval).isEqualTo(intervals(near));
    assertThat(next.used()).extracting(VixTerm.Used::interval).isEqualTo(intervals(next));
  }

  /// Published closes 23.22, 27.75 and 13.09, to 0.03; of an intraday chain the day's low and high.
  /// Rates: three-month bill (FRED DTB3) of the session, continuously compounded.
  @ParameterizedTest
  @CsvSource({
    "spx_quotedata_2022-02-04, 0.0023, 23.19, 23.25",
    "spx_quotedata_2022-02-18, 0.0036, 27.72, 27.78",
    "spx_quotedata_2022-03-23, 0.0051, 22.64, 24.03",
    "spx_quotedata_2023-06-09, 0.0522, 13.50, 14.14",
    "spx_quotedata_2023-09-04, 0.0541, 13.06, 13.12"
  })
  void the_index_of_quoted_chains_is_the_published_one(
      String file, double rate, double low, double high) {
    assertThat(index(file, rate))
        .hasValueSatisfying(i -> assertThat(i.value()).isBetween(low, high));
  }

  @Test
  void a_chain_that_ends_before_30_days_has_no_index() {
    assertThat(index("spx_quotedata_2022-01-07", 0)).isEmpty();
  }

  private static Optional<VixIndex> index(String file, double rate) {
    return VixIndex.of(strips.stream().filter(s -> s.source().contains(file)).toList(), rate);
  }

  private static double sum(VixTerm term) {
    return term.used().stream().mapToDouble(VixTerm.Used::contribution).sum();
  }

  private static List<Double> excluded(VixTerm term, VixTerm.Why why) {
    return term.excluded().stream()
        .filter(e -> e.why() == why)
        .map(VixTerm.Excluded::strike)
        .toList();
  }

  private static double interval(VixTerm term, double strike) {
    return term.used().stream()
        .filter(u -> u.strike() == strike)
        .mapToDouble(VixTerm.Used::interval)
        .findFirst()
        .orElseThrow();
  }

  private static List<Double> intervals(VixTerm term) {
    double[] k = term.used().stream().mapToDouble(VixTerm.Used::strike).toArray();
    Double[] intervals = new Double[k.length];
    for (int i = 1; i < k.length - 1; i++) {
      intervals[i] = (k[i + 1] - k[i - 1]) / 2;
    }
    intervals[0] = k[1] - k[0];
    intervals[k.length - 1] = k[k.length - 1] - k[k.length - 2];
    return List.of(intervals);
  }

  private static List<StripRow> paper(String term) throws IOException {
    return Files.readAllLines(
            HistoryData.require().resolve("vix_whitepaper/vix" + term + "term.dat"))
        .stream()
        .map(line -> line.split("\t", -1))
        .map(f ->
            new StripRow(
                Double.parseDouble(f[0]),
                Double.parseDouble(f[1]),
                Double.parseDouble(f[2]),
                Double.parseDouble(f[3]),
                Double.parseDouble(f[4])))
        .toList();
  }
}
