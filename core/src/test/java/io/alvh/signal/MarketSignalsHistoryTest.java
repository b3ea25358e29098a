package io.alvh.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.HistoryData;
import io.alvh.adapter.history.CsvHistory;
import io.alvh.adapter.history.HistoryLoad;
import io.alvh.market.MarketSnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Breadth, futures, economy and composites over the real archive.
@Tag("history")
class MarketSignalsHistoryTest {
  private static List<MarketSnapshot> sessions;
  private static List<Map<SignalName, Reading>> all;

  @BeforeAll
  static void read() {
    HistoryLoad opened = CsvHistory.open(HistoryData.require());
    assertThat(opened.report().errors()).isEmpty();
    sessions =
        ((HistoryLoad.Loaded) opened)
            .history()
            .snapshots(LocalDate.of(1990, 1, 1), LocalDate.of(2030, 1, 1));
    all = MarketSignalsTest.readings(sessions);
  }

  private static int place(LocalDate date) {
    int i = 0;
    while (sessions.get(i).date().isBefore(date)) {
      i++;
    }
    return i;
  }

  private static Reading of(int session, SignalName name) {
    return all.get(session).getOrDefault(name, new Reading.Missing("not put"));
  }

  private static long count(int fromYear, int toYear, SignalName name, DoublePredicate is) {
    long n = 0;
    for (int i = 0; i < all.size(); i++) {
      int year = sessions.get(i).date().getYear();
      boolean within = fromYear <= year && year <= toYear;
      if (within && of(i, name) instanceof Reading.Known known && is.test(known.value())) {
        n++;
      }
    }
    return n;
  }

  @Test
  void every_signal_equals_its_computation_from_the_whole_past_to_the_last_bit() {
    for (int i = 350; i < sessions.size(); i += i < 3500 ? 700 : 331) {
      assertThat(MarketSignalsTest.ours(all.get(i)))
          .as("%s", sessions.get(i).date())
          .isEqualTo(MarketSignalsTest.naive(sessions.subList(0, i + 1), all.get(i)));
    }
  }

  /// The conditions of the Big Top rarely meet: five never did.
  @Test
  void the_big_top_is_rare() {
    assertThat(count(2004, 2026, SignalName.BIG_TOP_SCORE, v -> v >= 3)).isEqualTo(342);
    assertThat(count(2004, 2026, SignalName.BIG_TOP_SCORE, v -> v >= 4)).isEqualTo(13);
    assertThat(count(1990, 2026, SignalName.BIG_TOP_SCORE, v -> v == 5)).isZero();
    assertThat(count(2015, 2025, SignalName.BIG_TOP_SCORE, v -> v >= 3)).isEqualTo(207);
    assertThat(count(2015, 2025, SignalName.BIG_TOP_SCORE, v -> v >= 4)).isEqualTo(7);
  }

  /// The method's own check found 19 of 2,733 days with closes of SPY and a copy of VIX.
  @Test
  void a_high_vix_and_an_overbought_index_meet_on_17_of_2766_sessions() {
    int sessionsOfBoth = 0;
    int met = 0;
    for (int i = place(LocalDate.of(2015, 1, 1)); i < place(LocalDate.of(2026, 1, 1)); i++) {
      if (of(i, SignalName.VIX) instanceof Reading.Known vix
          && of(i, SignalName.VIX_SMA200) instanceof Reading.Known mean
          && of(i, SignalName.RSI14) instanceof Reading.Known rsi) {
        sessionsOfBoth++;
        met += vix.value() > mean.value() && rsi.value() > 68 ? 1 : 0;
      }
    }
    assertThat(sessionsOfBoth).isEqualTo(2766);
    assertThat(met).isEqualTo(17);
  }

  @Test
  void the_second_engine_started_eight_times() {
    List<String> starts = new ArrayList<>();
    boolean ran = false;
    for (int i = 0; i < all.size(); i++) {
      boolean runs =
          of(i, SignalName.SECOND_ENGINE) instanceof Reading.Known known && known.value() == 1;
      if (runs && !ran) {
        starts.add(sessions.get(i).date().toString());
      }
      ran = runs;
    }
    assertThat(starts)
        .containsExactly(
            "2001-01-31",
            "2001-06-29",
            "2002-04-30",
            "2016-08-31",
            "2019-02-28",
            "2020-11-30",
            "2022-08-31",
            "2023-02-28");
    assertThat(count(1990, 2026, SignalName.SECOND_ENGINE, v -> v == 1)).isEqualTo(233);
  }

  @Test
  void divergences_and_crosses_have_their_counts() {
    assertThat(count(1990, 2026, SignalName.AD_DIVERGENCE, v -> v == 1)).isEqualTo(822);
    assertThat(count(1990, 2026, SignalName.AD_DIVERGENCE, _ -> true)).isEqualTo(8932);
    assertThat(count(1990, 2026, SignalName.BREADTH_WARNING, v -> v == 1)).isEqualTo(216);
    assertThat(count(2004, 2026, SignalName.MACD_CROSS, v -> v == 1)).isEqualTo(220);
    assertThat(count(2004, 2026, SignalName.MACD_CROSS, v -> v == -1)).isEqualTo(220);
  }

  /// The signals of a series that has ended are missing on the archive's last session, and say
  /// since when.
  @Test
  void what_has_ended_says_so() {
    int last = all.size() - 1;
    assertThat(of(last, SignalName.AD_NET))
        .isEqualTo(new Reading.Missing("no advances and declines after 2026-06-22"));
    assertThat(of(last, SignalName.REER_Z))
        .isEqualTo(new Reading.Missing("no effective exchange rate after 2024-01"));
    assertThat(of(last, SignalName.IPO_COUNT))
        .isEqualTo(new Reading.Missing("no number of offerings after 2018-12"));
    assertThat(of(last, SignalName.ROTATION))
        .isEqualTo(new Reading.Missing("no prices of small companies after 2026-03-27"));
    assertThat(of(last, SignalName.RATE_DIFFERENTIAL))
        .isEqualTo(new Reading.Missing("no dollar rate after 2025-12"));
    assertThat(of(last, SignalName.FRAGILITY))
        .isEqualTo(new Reading.Missing("no sector accounts after 2016-07"));
    assertThat(of(last, SignalName.BIG_TOP_SCORE)).isInstanceOf(Reading.Known.class);
    assertThat(((Reading.Known) of(last, SignalName.BIG_TOP_SCORE)).flag())
        .endsWith("4 of 5 conditions known: no AD_DIVERGENCE");
  }
}
