package io.alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.HistoryData;
import io.alvh.adapter.chain.ChainFolder;
import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.OptionChain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The modelled SPX surface against the three end-of-day chains there are; the indices are read
/// from their own files and the forward from put-call parity, so what is tested is level and smile.
@Tag("history")
class SpxChainHistoryTest {
  private static final double RATE_LESS_YIELD = 0.025;

  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2022, 2, 4), LocalDate.of(2022, 2, 18), LocalDate.of(2023, 9, 1));
  private static List<OptionChain> chains = List.of();

  @BeforeAll
  static void read() {
    chains = ChainFolder.read(HistoryData.require()).chains();
  }

  @Test
  void credits_of_45_day_condors_are_within_bounds_of_the_quotes() throws IOException {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < DAYS.size(); i++) {
      ChainMids chain = chain(i);
      Expiry expiry = monthly(chain, DAYS.get(i));
      Valuer valuer = valuer(i, chain, expiry);
      for (double delta : new double[] {0.12, 0.16, 0.20}) {
        IronCondor condor = byDelta(valuer, expiry, delta);
        ratios.add(-valuer.value(condor) / chain.credit(condor));
      }
    }
    assertThat(ratios).allSatisfy(r -> assertThat(r).isBetween(0.87, 1.15));
  }

  @Test
  void credits_of_next_session_condors_are_within_bounds_of_the_quotes() throws IOException {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < DAYS.size(); i++) {
      ChainMids chain = chain(i);
      Expiry expiry = new Expiry(TradingCalendar.next(DAYS.get(i)), Settlement.PM);
      Valuer valuer = valuer(i, chain, expiry);
      for (double distance : new double[] {0.85, 1.1, 1.4}) {
        IronCondor condor = byRange(valuer, expiry, distance);
        ratios.add(-valuer.value(condor) / chain.credit(condor));
      }
    }
    assertThat(ratios).allSatisfy(r -> assertThat(r).isBetween(0.72, 2.11));
  }

  @Test
  void straddles_at_the_money_are_within_bounds_of_the_quotes() throws IOException {
    int compared = 0;
    for (int i = 0; i < DAYS.size(); i++) {
      ChainMids chain = chain(i);
      for (Expiry expiry : chain.expiries()) {
        long days = expiry.date().toEpochDay() - DAYS.get(i).toEpochDay();
        if (days <= 100 && chain.strikes(expiry).size() > 40) {
          double strike = 5 * StrictMath.rint(chain.forward(expiry) / 5);
          Valuer valuer = valuer(i, chain, expiry);
          double ratio = straddle(valuer, expiry, strike) / straddle(chain, expiry, strike);
          double error = days <= 21 ? 0.26 : 0.09;
          assertThat(ratio).as("%s of %s", expiry, DAYS.get(i)).isBetween(1 - error, 1 + error);
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(60);
  }

  private static double straddle(Valuer valuer, Expiry expiry, double strike) {
    OptionContract put = new OptionContract(Underlying.SPX, expiry, OptionRight.PUT, strike);
    OptionContract call = new OptionContract(Underlying.SPX, expiry, OptionRight.CALL, strike);
    return valuer.mark(put).mid() + valuer.mark(call).mid();
  }

  private static double straddle(ChainMids chain, Expiry expiry, double strike) {
    return chain.mid(expiry, OptionRight.PUT, strike) + chain.mid(expiry, OptionRight.CALL, strike);
  }

  private static IronCondor byDelta(Valuer valuer, Expiry expiry, double delta) {
    double put = valuer.strikeForDelta(Underlying.SPX, expiry, OptionRight.PUT, delta);
    double call = valuer.strikeForDelta(Underlying.SPX, expiry, OptionRight.CALL, delta);
    return condor(expiry, put, call, 0.007 * valuer.snapshot().spx().close());
  }

  private static IronCondor byRange(Valuer valuer, Expiry expiry, double distance) {
    double spx = valuer.snapshot().spx().close();
    double points =
        distance
            * spx
            * valuer.snapshot().indices().get(IndexName.VIX9D)
            / 100
            / StrictMath.sqrt(252);
    return condor(expiry, spx - points, spx + points, 0.0014 * spx);
  }

  private static IronCondor condor(Expiry expiry, double put, double call, double width) {
    double wing = 5 * StrictMath.max(1, StrictMath.rint(width / 5));
    double low = 5 * StrictMath.rint(put / 5);
    double high = 5 * StrictMath.rint(call / 5);
    return new IronCondor(Underlying.SPX, expiry, low - wing, low, high, high + wing);
  }

  private static Expiry monthly(ChainMids chain, LocalDate day) {
    return chain.expiries().stream()
        .filter(e -> e.settlement() == Settlement.AM)
        .filter(e -> e.date().toEpochDay() - day.toEpochDay() >= 40)
        .findFirst()
        .orElseThrow();
  }

  private static ChainMids chain(int i) {
    return ChainMids.of(
        chains.stream()
            .filter(c -> c.underlying().equals("SPX") && c.session().equals(DAYS.get(i)))
            .findFirst()
            .orElseThrow());
  }

  private static Valuer valuer(int i, ChainMids chain, Expiry expiry) throws IOException {
    Map<IndexName, Double> readings = new EnumMap<>(IndexName.class);
    for (IndexName name : IndexName.values()) {
      readings.put(name, close(name, DAYS.get(i)));
    }
    MarketSnapshot any = Snapshots.market(DAYS.get(i), 4000, readings);
    double years = TradingCalendar.years(any.asOf(), expiry);
    double spot = chain.forward(expiry) * StrictMath.exp(-RATE_LESS_YIELD * years);
    return Valuer.of(Snapshots.market(DAYS.get(i), spot, readings));
  }

  private static double close(IndexName name, LocalDate day) throws IOException {
    Path file = HistoryData.require().resolve("cboe_indices/" + name + "_History.csv");
    String key =
        String.format(
            Locale.ROOT, "%02d/%02d/%d,", day.getMonthValue(), day.getDayOfMonth(), day.getYear());
    String line =
        Files.readAllLines(file).stream().filter(l -> l.startsWith(key)).findFirst().orElseThrow();
    return Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
  }
}
