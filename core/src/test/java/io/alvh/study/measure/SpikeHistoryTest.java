package io.alvh.study.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.HistoryData;
import io.alvh.adapter.history.CsvHistory;
import io.alvh.adapter.history.HistoryLoad;
import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The spikes that the method's description of the activation schedule names.
@Tag("history")
class SpikeHistoryTest {
  @Test
  void vix_closed_at_25_or_more_after_a_close_below_22_fourteen_times_in_2015_to_2025() {
    if (!(CsvHistory.open(HistoryData.require()) instanceof HistoryLoad.Loaded loaded)) {
      throw new AssertionError("the data folder is not usable");
    }
    List<MarketSnapshot> days =
        loaded.history().snapshots(LocalDate.of(2014, 12, 31), LocalDate.of(2025, 12, 31));
    List<String> spikes = new ArrayList<>();
    for (int i = 1; i < days.size(); i++) {
      double before = days.get(i - 1).indices().get(IndexName.VIX);
      double now = days.get(i).indices().get(IndexName.VIX);
      if (before < SpikeMeter.CALM && now >= SpikeMeter.SPIKE) {
        spikes.add(days.get(i).date() + " " + Math.round(before) + " " + Math.round(now));
      }
    }
    assertThat(spikes)
        .hasSize(14)
        .contains(
            "2015-08-21 19 28",
            "2018-02-05 17 37",
            "2020-02-24 17 25",
            "2024-12-18 16 28",
            "2025-04-03 22 30");
  }
}
