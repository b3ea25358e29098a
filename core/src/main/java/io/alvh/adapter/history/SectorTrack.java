package io.alvh.adapter.history;

import io.alvh.market.SeriesName;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// Sums companies' annual reports by sector at the end of each quarter: of every company the newest
/// report of the last four quarters.
///
/// The price of a report is adjusted for splits that came later, its number of shares is not. So a
/// report is valued only if its number of shares fits those of the reports before and after it.
final class SectorTrack {
  /// Factor between the shares of two years beyond which neither is valued.
  private static final double SAME_SHARES = 1.3;

  /// Least part of all companies, and of a sector's, that must have a report.
  private static final double COVERED = 0.9;

  /// Least part, and least number, of a sector's companies that must be valued.
  private static final double VALUED = 0.5;

  private static final int LEAST_VALUED = 3;

  /// A year that ends so many days into a quarter counts as of the quarter before: years of 52 or
  /// 53 weeks end about the turn of a quarter.
  private static final int DAYS_OVER = 7;

  /// One figure of a sector.
  ///
  /// @param quarter its first day
  record Sum(SeriesName series, String sector, LocalDate quarter, double value) {}

  private record Company(
      String ticker, String sector, NavigableMap<LocalDate, CompanyReport> all) {}

  private static final class Total {
    private int reports;
    private int valued;
    private double liquid;
    private double due;
    private double value;
    private double income;
    private double cashFlow;

    private void add(CompanyReport report, boolean isValued) {
      reports++;
      if (report.due() > 0) {
        liquid += report.liquid();
        due += report.due();
      }
      if (isValued) {
        valued++;
        value += report.price() * report.shares();
        income += report.income();
        cashFlow += report.cashFlow();
      }
    }
  }

  private final IssueLog log;
  private final List<Company> companies = new ArrayList<>();
  private final TreeMap<String, Integer> members = new TreeMap<>();
  private final Set<CompanyReport> notValued = new HashSet<>();

  SectorTrack(List<CompanyReport> reports, Map<String, String> sectors, IssueLog log) {
    this.log = log;
    TreeMap<String, NavigableMap<LocalDate, CompanyReport>> byTicker = new TreeMap<>();
    for (CompanyReport r : reports) {
      byTicker.computeIfAbsent(r.ticker(), _ -> new TreeMap<>()).put(r.end(), r);
    }
    byTicker.forEach((ticker, all) -> {
      String sector = sectors.get(ticker);
      if (sector == null) {
        all.values().forEach(r -> note(r, "company without a sector: not used"));
        return;
      }
      members.merge(sector, 1, Integer::sum);
      companies.add(new Company(ticker, sector, all));
      leaveOut(all);
    });
  }

  /// Returns the figures of every quarter that has reports, by quarter and sector.
  List<Sum> sums() {
    List<Sum> sums = new ArrayList<>();
    LocalDate first = LocalDate.MAX;
    LocalDate last = LocalDate.MIN;
    for (Company c : companies) {
      first = first.isBefore(c.all().firstKey()) ? first : c.all().firstKey();
      last = last.isAfter(c.all().lastKey()) ? last : c.all().lastKey();
    }
    if (companies.isEmpty()) {
      return sums;
    }
    LocalDate start = quarter(first);
    for (LocalDate quarter = start; !quarter.isAfter(last); quarter = quarter.plusMonths(3)) {
      addQuarter(sums, quarter);
    }
    return sums;
  }

  /// Returns the first day of the quarter of a year that ends on `end`.
  private static LocalDate quarter(LocalDate end) {
    return end.minusDays(DAYS_OVER).with(IsoFields.DAY_OF_QUARTER, 1);
  }

  private void addQuarter(List<Sum> sums, LocalDate quarter) {
    LocalDate end = quarter.plusMonths(3).minusDays(1).plusDays(DAYS_OVER);
    TreeMap<String, Total> totals = new TreeMap<>();
    for (Company c : companies) {
      Map.Entry<LocalDate, CompanyReport> newest = c.all().floorEntry(end);
      if (newest != null && quarter(newest.getKey()).isAfter(quarter.minusMonths(12))) {
        CompanyReport report = newest.getValue();
        totals
            .computeIfAbsent(c.sector(), _ -> new Total())
            .add(report, !notValued.contains(report));
      }
    }
    double value = 0;
    int reports = 0;
    for (Total t : totals.values()) {
      value += t.value;
      reports += t.reports;
    }
    if (reports < COVERED * companies.size()) {
      return;
    }
    for (Map.Entry<String, Total> e : totals.entrySet()) {
      int all = members.getOrDefault(e.getKey(), 0);
      if (e.getValue().reports >= COVERED * all) {
        addSector(sums, quarter, e.getKey(), e.getValue(), all, value);
      }
    }
  }

  private static void addSector(
      List<Sum> sums, LocalDate quarter, String sector, Total t, int members, double value) {
    if (t.valued >= LEAST_VALUED && t.valued >= VALUED * members) {
      if (t.income > 0) {
        sums.add(new Sum(SeriesName.SECTOR_PE, sector, quarter, t.value / t.income));
      }
      if (t.cashFlow > 0) {
        sums.add(new Sum(SeriesName.SECTOR_PCF, sector, quarter, t.value / t.cashFlow));
      }
      sums.add(new Sum(SeriesName.SECTOR_WEIGHT, sector, quarter, t.value / value));
    }
    if (t.due > 0) {
      sums.add(new Sum(SeriesName.SECTOR_QUICK, sector, quarter, t.liquid / t.due));
    }
  }

  /// Finds the reports of one company that are not valued.
  private void leaveOut(NavigableMap<LocalDate, CompanyReport> all) {
    CompanyReport before = null;
    for (CompanyReport report : all.values()) {
      if (!report.priced()) {
        leaveOut(report, "without price or earnings per share: not valued");
      } else if (report.shares() <= 0) {
        leaveOut(report, "number of shares not above 0: not valued");
      }
      if (before != null && before.priced() && report.priced()) {
        double ratio = report.shares() / before.shares();
        if (!(ratio <= SAME_SHARES && ratio >= 1 / SAME_SHARES)) {
          String why = "shares do not fit those of a year beside it (split?): not valued";
          leaveOut(before, why);
          leaveOut(report, why);
        }
      }
      before = report;
    }
  }

  private void leaveOut(CompanyReport report, String why) {
    if (notValued.add(report)) {
      note(report, why);
    }
  }

  private void note(CompanyReport report, String why) {
    log.repair(report.line(), 0, report.ticker() + " " + report.end(), why);
  }
}
