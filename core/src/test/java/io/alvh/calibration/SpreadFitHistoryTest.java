package io.alvh.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.HistoryData;
import io.alvh.adapter.chain.ChainFolder;
import io.alvh.calendar.Settlement;
import io.alvh.market.OptionChain;
import io.alvh.market.OptionQuote;
import io.alvh.pricing.SpreadModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The rows of the spread model, refitted from the quotes before each of them.
@Tag("history")
class SpreadFitHistoryTest {
  /// The date on which the exchange published the strips: they are older.
  private static final LocalDate STRIPS = LocalDate.of(2014, 12, 31);

  private static final double STRIP_VIX = 13.69;
  private static final Map<LocalDate, Double> VIX = new TreeMap<>();
  private static final List<SpreadSample> SPX = new ArrayList<>();
  private static final List<SpreadSample> SPY = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    Path data = HistoryData.require();
    for (String line : Files.readAllLines(data.resolve("cboe_indices/VIX_History.csv"))) {
      String[] cells = line.split(",", -1);
      if (cells[0].length() == 10) {
        String d = cells[0];
        VIX.put(
            LocalDate.parse(d.substring(6) + "-" + d.substring(0, 2) + "-" + d.substring(3, 5)),
            Double.valueOf(cells[4]));
      }
    }
    for (OptionChain chain : ChainFolder.read(data).chains()) {
      switch (chain.underlying()) {
        case "SPX" -> SPX.addAll(SpreadSample.of(chain, vix(chain.session())));
        case "SPY" -> chain.quotes().forEach(q -> fund(chain, q));
        default -> {}
      }
    }
  }

  @Test
  void chains_give_the_newest_row() {
    refits(SpreadModel.newest(), LocalDate.of(2023, 10, 1), 6);
  }

  @Test
  void chains_of_2022_give_the_row_before() {
    refits(SpreadModel.on(LocalDate.of(2023, 1, 1)), LocalDate.of(2022, 4, 1), 4);
  }

  private static void refits(SpreadModel row, LocalDate from, int sessions) {
    assertThat(row.from()).isEqualTo(from);
    List<SpreadSample> known = SPX.stream().filter(s -> s.session().isBefore(from)).toList();
    assertThat(known.stream().map(SpreadSample::session).distinct().filter(d -> d.getYear() > 2015))
        .hasSize(sessions);
    same(row, SpreadFit.chains(from, known), known.size());
  }

  @Test
  void strips_of_2014_and_puts_on_the_fund_give_the_row_of_2015() throws IOException {
    List<SpreadSample> strips = strips();
    SpreadModel row = SpreadModel.on(LocalDate.of(2017, 1, 1));
    SpreadModel fitted = SpreadFit.strips(row.from(), strips, SPY);
    same(row, fitted, strips.size());
  }

  @Test
  void the_prior_agrees_with_the_standard_strip_it_never_saw() throws IOException {
    double quoted = 0;
    double prior = 0;
    for (SpreadSample s : strips()) {
      if (s.settlement() == Settlement.AM) {
        quoted += s.halfSpread();
        prior += SpreadModel.rows().getFirst().halfSpread(s.price(), 0, 25, 14, Settlement.AM);
      }
    }
    assertThat(prior / quoted).isCloseTo(1, within(0.1));
  }

  /// Three standard series quoted every minute of 2021-01-04, which no row before 2022 has seen.
  @Test
  void the_row_of_2018_meets_standard_series_of_2021() throws IOException {
    assertThat(modelledOverQuoted("put_32000000")).isCloseTo(1.27, within(0.01));
    assertThat(modelledOverQuoted("call_38000000")).isCloseTo(1.02, within(0.01));
    assertThat(modelledOverQuoted("call_37000000")).isCloseTo(0.97, within(0.01));
  }

  private static double modelledOverQuoted(String series) throws IOException {
    LocalDate day = LocalDate.of(2021, 1, 4);
    String name = "intraday_lean/20210104_spx_minute_quote_european_" + series + "_20210115.csv";
    double modelled = 0;
    double quoted = 0;
    for (String line : Files.readAllLines(HistoryData.require().resolve(name))) {
      String[] c = line.split(",", -1);
      if (!c[4].isEmpty() && !c[9].isEmpty()) {
        double bid = Double.parseDouble(c[4]) / 10_000;
        double ask = Double.parseDouble(c[9]) / 10_000;
        quoted += (ask - bid) / 2;
        modelled += SpreadModel.on(day).halfSpread((bid + ask) / 2, 0, 11, vix(day), Settlement.AM);
      }
    }
    return modelled / quoted;
  }

  private static void same(SpreadModel inForce, SpreadModel fitted, int observations) {
    for (Refit refit : SpreadFit.refits(inForce, fitted, observations)) {
      assertThat(refit.drift()).as(refit.constant()).isCloseTo(0, within(0.0006));
    }
  }

  private static double vix(LocalDate session) {
    Double vix = VIX.get(session);
    if (vix == null) {
      throw new IllegalStateException("no VIX on " + session);
    }
    return vix;
  }

  private static void fund(OptionChain chain, OptionQuote q) {
    int days = Math.toIntExact(ChronoUnit.DAYS.between(chain.session(), q.expiry().date()));
    Double vix = VIX.get(chain.session());
    if (vix != null && days >= 1 && q.strike() <= chain.spot()) {
      SPY.add(
          new SpreadSample(chain.session(), Settlement.PM, q.mid(), 0, days, vix, q.halfSpread()));
    }
  }

  /// The near strip is of the standard monthly, the next one of a weekly.
  private static List<SpreadSample> strips() throws IOException {
    List<SpreadSample> samples = new ArrayList<>();
    strip(samples, "vixnearterm.dat", 1962.9, Settlement.AM, 25);
    strip(samples, "vixnextterm.dat", 1962.4, Settlement.PM, 32);
    return samples;
  }

  private static void strip(
      List<SpreadSample> samples, String file, double forward, Settlement settlement, int days)
      throws IOException {
    Path path = HistoryData.require().resolve("vix_whitepaper/" + file);
    for (String line : Files.readAllLines(path)) {
      String[] c = line.strip().split("\\s+", -1);
      int side = Double.parseDouble(c[0]) > forward ? 1 : 3;
      double bid = Double.parseDouble(c[side]);
      double ask = Double.parseDouble(c[side + 1]);
      if (bid > 0 && ask > bid) {
        samples.add(
            new SpreadSample(
                STRIPS, settlement, (bid + ask) / 2, 0, days, STRIP_VIX, (ask - bid) / 2));
      }
    }
  }
}
