package io.alvh.adapter.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VixSettlementTest {
  @TempDir private Path folder;

  @Test
  void monthly_and_weekly_vix_options_settle_at_the_opening_of_their_wednesday()
      throws IOException {
    Files.createDirectory(folder.resolve("cboe_delayed_json"));
    Files.writeString(
        folder.resolve("cboe_delayed_json/made_up.json"),
        """
        {"timestamp": "2026-05-20 20:02:44", "data": {"symbol": "^VIX", "current_price": 17.4, "options": [
        {"option": "VIX260617C00018000", "bid": 2.9, "ask": 3.1},
        {"option": "VIXW260527C00018000", "bid": 1.1, "ask": 1.2}]}}
        """);
    ChainReading reading = ChainFolder.read(folder);
    assertThat(reading.issues()).isEmpty();
    List<Expiry> expiries =
        reading.chains().getFirst().quotes().stream().map(q -> q.expiry()).toList();
    LocalDate weekly = LocalDate.of(2026, 5, 27);
    LocalDate monthly = LocalDate.of(2026, 6, 17);
    assertThat(expiries)
        .containsExactly(new Expiry(weekly, Settlement.AM), new Expiry(monthly, Settlement.AM));
    assertThat(OptionCalendar.isVixMonthly(weekly)).isFalse();
    assertThat(OptionCalendar.isVixMonthly(monthly)).isTrue();
    for (Expiry expiry : expiries) {
      assertThat(TradingCalendar.settles(expiry).atZone(TradingCalendar.ZONE))
          .isEqualTo(expiry.date().atTime(LocalTime.of(9, 30)).atZone(TradingCalendar.ZONE));
      assertThat(OptionCalendar.lastTradeDay(expiry)).isEqualTo(expiry.date().minusDays(1));
    }
  }
}
