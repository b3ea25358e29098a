package io.alvh.adapter.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Reads companies' annual reports, columns by name, and the list of their sectors.
final class CompanyReader {
  private static final double MOST = 1e14;
  private static final List<String> MONEY =
      List.of(
          "net income",
          "net cash flow-operating",
          "cash and cash equivalents",
          "short-term investments",
          "net receivables",
          "total current liabilities");
  private static final String TICKER = "ticker symbol";
  private static final String END = "period ending";
  private static final String PRICE = "price";
  private static final String SHARES = "estimated shares outstanding";
  private static final String SECTOR = "gics sector";

  private CompanyReader() {}

  /// Reads the reports of `file`.
  static Content reports(SourceFile file, IssueLog log) {
    List<String> wanted = new ArrayList<>(List.of(TICKER, END, PRICE, SHARES));
    wanted.addAll(MONEY);
    CsvRows csv =
        CsvRows.read(
            file, log, names -> names.containsAll(wanted), "with " + String.join(", ", wanted));
    List<String> names = csv.header().fields();
    Set<String> seen = new HashSet<>();
    List<CompanyReport> reports = new ArrayList<>();
    for (Row row : csv.rows()) {
      if (!row.hasFields(names.size())) {
        continue;
      }
      Optional<String> ticker = row.ticker(names.indexOf(TICKER));
      Optional<LocalDate> end = row.date(names.indexOf(END));
      List<OptionalDouble> money =
          MONEY.stream().map(name -> row.number(names.indexOf(name), -MOST, MOST)).toList();
      if (ticker.isEmpty() || end.isEmpty() || money.stream().anyMatch(OptionalDouble::isEmpty)) {
        continue;
      }
      if (!seen.add(ticker.get() + " " + end.get())) {
        row.refuse(names.indexOf(END), "each year of a company once");
        continue;
      }
      reports.add(report(row, names, ticker.get(), end.get(), money));
    }
    return new Content.Reports(List.copyOf(reports));
  }

  private static CompanyReport report(
      Row row, List<String> names, String ticker, LocalDate end, List<OptionalDouble> money) {
    int priceAt = names.indexOf(PRICE);
    OptionalDouble price =
        row.text(priceAt).equals("#N/A")
            ? OptionalDouble.empty()
            : row.optional(priceAt, 0.01, 100_000);
    OptionalDouble shares = row.optional(names.indexOf(SHARES), -MOST, MOST);
    double[] m = money.stream().mapToDouble(OptionalDouble::orElseThrow).toArray();
    boolean priced = price.isPresent() && shares.isPresent();
    return new CompanyReport(
        ticker,
        end,
        priced,
        priced ? price.getAsDouble() : 0,
        priced ? shares.getAsDouble() : 0,
        m[0],
        m[1],
        m[2] + m[3] + m[4],
        m[5],
        row.line());
  }

  /// Reads the sector of each company in `file`.
  static Content sectors(SourceFile file, IssueLog log) {
    CsvRows csv =
        CsvRows.read(
            file,
            log,
            names -> names.containsAll(List.of(TICKER, SECTOR)),
            "with " + TICKER + ", " + SECTOR);
    List<String> names = csv.header().fields();
    List<Content.Member> members = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Row row : csv.rows()) {
      if (!row.hasFields(names.size())) {
        continue;
      }
      Optional<String> ticker = row.ticker(names.indexOf(TICKER));
      Optional<String> sector = row.oneOf(names.indexOf(SECTOR), Sectors.NAMES);
      if (ticker.isPresent() && sector.isPresent() && seen.add(ticker.get())) {
        members.add(new Content.Member(ticker.get(), sector.get()));
      } else if (ticker.isPresent() && sector.isPresent()) {
        row.refuse(names.indexOf(TICKER), "each company once");
      }
    }
    return new Content.Members(List.copyOf(members));
  }
}
