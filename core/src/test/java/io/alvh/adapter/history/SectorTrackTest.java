package io.alvh.adapter.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.market.SeriesName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Sums of made-up companies.
class SectorTrackTest {
  private final IssueLog log = new IssueLog("reports.csv");
  private final List<CompanyReport> reports = new ArrayList<>();
  private final Map<String, String> sectors = new TreeMap<>();

  private void add(String ticker, String end, double price, double shares, double income) {
    sectors.put(ticker, "Energy");
    reports.add(
        new CompanyReport(
            ticker,
            LocalDate.parse(end),
            price > 0,
            price,
            shares,
            income,
            2 * income,
            30,
            20,
            reports.size() + 2));
  }

  private List<SectorTrack.Sum> sums() {
    return new SectorTrack(reports, sectors, log).sums();
  }

  private OptionalDouble of(SeriesName series, String quarter) {
    return sums().stream()
        .filter(s -> s.series() == series && s.quarter().equals(LocalDate.parse(quarter)))
        .mapToDouble(SectorTrack.Sum::value)
        .findFirst();
  }

  @Test
  void a_sector_is_valued_as_one_company() {
    add("A", "2014-12-31", 10, 100, 50);
    add("B", "2014-12-31", 20, 100, 100);
    add("C", "2014-12-27", 30, 100, 150);
    assertThat(of(SeriesName.SECTOR_PE, "2014-10-01")).hasValueCloseTo(20.0, within(1e-12));
    assertThat(of(SeriesName.SECTOR_PCF, "2014-10-01")).hasValueCloseTo(10.0, within(1e-12));
    assertThat(of(SeriesName.SECTOR_QUICK, "2014-10-01")).hasValueCloseTo(1.5, within(1e-12));
    assertThat(of(SeriesName.SECTOR_WEIGHT, "2014-10-01")).hasValueCloseTo(1.0, within(1e-12));
  }

  @Test
  void a_year_that_ends_early_in_january_counts_as_of_december() {
    add("A", "2015-01-03", 10, 100, 50);
    add("B", "2014-12-31", 20, 100, 100);
    add("C", "2015-01-07", 30, 100, 150);
    assertThat(of(SeriesName.SECTOR_PE, "2014-10-01")).isPresent();
    reports.removeLast();
    add("C", "2015-01-08", 30, 100, 150);
    assertThat(of(SeriesName.SECTOR_PE, "2014-10-01")).isEmpty();
    assertThat(of(SeriesName.SECTOR_PE, "2015-01-01")).isPresent();
  }

  @Test
  void a_report_is_used_for_four_quarters() {
    for (String ticker : List.of("A", "B", "C")) {
      add(ticker, "2014-03-31", 10, 100, 50);
      add(ticker, "2015-12-31", 10, 100, 50);
    }
    assertThat(sums())
        .filteredOn(s -> s.series() == SeriesName.SECTOR_QUICK)
        .extracting(s -> s.quarter().toString())
        .containsExactly("2014-01-01", "2014-04-01", "2014-07-01", "2014-10-01", "2015-10-01");
  }

  /// The price of the year before a split is adjusted for it, the shares are not.
  @Test
  void neither_year_beside_a_split_is_valued() {
    for (String ticker : List.of("A", "B", "C")) {
      add(ticker, "2014-12-31", 10, 100, 50);
      add(ticker, "2015-12-31", 10, 100, 50);
    }
    add("D", "2014-12-31", 10, 100, 50);
    add("D", "2015-12-31", 20, 700, 50);
    assertThat(of(SeriesName.SECTOR_PE, "2014-10-01")).hasValueCloseTo(20.0, within(1e-12));
    assertThat(of(SeriesName.SECTOR_PE, "2015-10-01")).hasValueCloseTo(20.0, within(1e-12));
    assertThat(log.issues())
        .extracting(DataIssue::toString)
        .contains(
            "reports.csv:8: 'D 2014-12-31' shares do not fit those of a year beside it (split?):"
                + " not valued",
            "reports.csv:9: 'D 2015-12-31' shares do not fit those of a year beside it (split?):"
                + " not valued");
  }

  @Test
  void losses_and_too_few_companies_leave_a_figure_missing() {
    add("A", "2014-12-31", 10, 100, -50);
    add("B", "2014-12-31", 20, 100, 20);
    add("C", "2014-12-31", 30, 100, 10);
    assertThat(of(SeriesName.SECTOR_PE, "2014-10-01")).isEmpty();
    assertThat(of(SeriesName.SECTOR_PCF, "2014-10-01")).isEmpty();
    assertThat(of(SeriesName.SECTOR_WEIGHT, "2014-10-01")).isPresent();
    reports.removeFirst();
    assertThat(of(SeriesName.SECTOR_WEIGHT, "2014-10-01")).isEmpty();
    assertThat(of(SeriesName.SECTOR_QUICK, "2014-10-01")).isPresent();
  }

  @Test
  void a_quarter_in_which_fewer_than_nine_tenths_reported_is_left_out() {
    for (char c = 'A'; c <= 'J'; c++) {
      add(String.valueOf(c), c == 'J' ? "2016-12-31" : "2014-12-31", 10, 100, 50);
    }
    assertThat(of(SeriesName.SECTOR_QUICK, "2014-10-01")).isPresent();
    add("K", "2016-12-31", 10, 100, 50);
    assertThat(of(SeriesName.SECTOR_QUICK, "2014-10-01")).isEmpty();
  }

  @Test
  void a_company_without_a_sector_is_noted() {
    add("A", "2014-12-31", 10, 100, 50);
    sectors.clear();
    assertThat(sums()).isEmpty();
    assertThat(log.issues())
        .extracting(DataIssue::remedy)
        .containsExactly("company without a sector: not used");
  }
}
