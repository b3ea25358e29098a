package io.alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.HistoryData;
import io.alvh.adapter.history.CsvHistory;
import io.alvh.adapter.history.HistoryLoad;
import io.alvh.calibration.ClockDay;
import io.alvh.calibration.ClockDay.FundBar;
import io.alvh.calibration.ClockFit;
import io.alvh.market.MarketSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The table of clock weights against a fit on the data it names.
@Tag("history")
class ClockHistoryTest {
  private static final double ROUNDING = 0.000501;

  @Test
  void every_year_of_the_table_is_the_fit_on_what_came_before_it() throws IOException {
    List<ClockDay> days = days();
    SoftAssertions all = new SoftAssertions();
    for (int year = ClockTable.FIRST_FITTED; year <= 2026; year++) {
      LocalDate from = LocalDate.of(year, 1, 1);
      ClockWeights row = ClockTable.on(from);
      ClockFit fit = ClockFit.before(from, days);
      check(all, year + " overnight", row.overnight(), fit.overnight());
      check(all, year + " closed day", row.closedDay(), fit.closedDay());
      check(all, year + " FOMC", row.fomc(), fit.fomc());
      check(all, year + " CPI", row.cpi(), fit.cpi());
      check(all, year + " NFP", row.nfp(), fit.nfp());
    }
    all.assertAll();
  }

  @Test
  void the_first_fitted_year_is_the_first_with_five_years_of_days() throws IOException {
    LocalDate year = LocalDate.of(ClockTable.FIRST_FITTED, 1, 1);
    List<ClockDay> days = days();
    assertThat(days.stream().filter(d -> d.date().isBefore(year)).count())
        .isGreaterThanOrEqualTo(ClockFit.LEAST_DAYS);
    assertThat(days.stream().filter(d -> d.date().isBefore(year.minusYears(1))).count())
        .isLessThan(ClockFit.LEAST_DAYS);
  }

  private static void check(
      SoftAssertions all, String what, double inForce, ClockFit.Weight fitted) {
    all.assertThat(inForce).as(what).isCloseTo(fitted.value(), within(ROUNDING));
  }

  private static List<ClockDay> days() throws IOException {
    HistoryLoad load = CsvHistory.open(HistoryData.require());
    assertThat(load).isInstanceOf(HistoryLoad.Loaded.class);
    List<MarketSnapshot> sessions =
        ((HistoryLoad.Loaded) load)
            .history()
            .snapshots(LocalDate.of(1990, 1, 1), LocalDate.of(2026, 12, 31));
    List<FundBar> fund = new ArrayList<>();
    List<String> lines =
        Files.readAllLines(HistoryData.require().resolve("sp500_ohlc/SPY_ohlcv_1993_20240415.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      fund.add(
          new FundBar(
              LocalDate.parse(cells[0]),
              Double.parseDouble(cells[1]),
              Double.parseDouble(cells[4]),
              Double.parseDouble(cells[6])));
    }
    return ClockDay.of(sessions, fund);
  }
}
