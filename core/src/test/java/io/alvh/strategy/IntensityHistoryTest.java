package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.HistoryData;
import io.alvh.calendar.TradingCalendar;
import io.alvh.strategy.HedgeRules.Intensity;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("history")
class IntensityHistoryTest {
  private static final Intensity RULES = Rulebooks.defaults().hedge().intensity();
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);

  /// The method counts about 35 switches a year between the four bands for raw thresholds,
  /// 2015-2025, and asks the dead-band to take away at least half.
  @Test
  void the_dead_band_takes_away_at_least_half_of_the_switches_of_2015_to_2025() throws IOException {
    List<String> lines =
        Files.readAllLines(HistoryData.require().resolve("cboe_indices/VIX_History.csv"));
    IntensityTrack track = IntensityTrack.initial();
    int raw = 0;
    int confirmed = 0;
    double lastClose = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      LocalDate date = LocalDate.parse(cells[0], DAY);
      if (!TradingCalendar.isSession(date)) {
        continue;
      }
      double close = Double.parseDouble(cells[4]);
      IntensityTrack next = track.after(close, RULES);
      if (date.getYear() >= 2015 && date.getYear() <= 2025) {
        raw += band(close) == band(lastClose) ? 0 : 1;
        confirmed += band(next.level()) == band(track.level()) ? 0 : 1;
      }
      lastClose = close;
      track = next;
    }
    assertThat(raw / 11.0).isBetween(33.0, 37.0);
    assertThat(confirmed).isLessThanOrEqualTo(raw / 2);
  }

  private static int band(double vix) {
    return IntensityTrackTest.band(vix);
  }
}
