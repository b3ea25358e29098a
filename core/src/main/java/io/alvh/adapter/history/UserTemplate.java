package io.alvh.adapter.history;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The series a user may bring in a CSV file of his own below `user` in the data folder: what each
/// column holds, in which bounds, and when a figure counts as known.
public enum UserTemplate {
  /// Issues that rose and fell.
  BREADTH(
      "advances and declines of a session. Your rows displace the stand-in,"
          + " and signals need 252 sessions of them",
      List.of(
          new Column("date", "session, YYYY-MM-DD, ascending, each once; known at its close"),
          new Column("advances", "issues that rose, number from 0 to 20000"),
          new Column("declines", "issues that fell, number from 0 to 20000; not both 0")),
      "2024-01-03,1041,1782"),
  /// Valuations and liquidity of the sectors.
  FUNDAMENTALS(
      "ratios of one sector at the end of a quarter; leave a cell empty where you have no figure",
      List.of(
          new Column("sector", "one of the GICS sectors, in English, for example Health Care"),
          new Column("period", "quarter, YYYY-Qn; each sector once a quarter"),
          new Column("known", "day by whose 16:00 in New York it was published; after the quarter"),
          new Column("pe", "price to earnings of the last year, ratio from 0.1 to 1000"),
          new Column("pcf", "price to operating cash flow, ratio from 0.1 to 1000"),
          new Column(
              "quick", "cash, securities and receivables to current liabilities, from 0 to 50"),
          new Column(
              "weight", "share of the index's market value, fraction from 0 to 1; sum at most 1")),
      "Health Care,2023-Q4,2024-03-01,18.5,14.2,1.05,0.126"),
  /// Public offerings.
  IPO(
      "US initial public offerings of a month. The percentile needs 60 months",
      List.of(
          new Column("month", "YYYY-MM, each once"),
          new Column("known", "day by whose 16:00 in New York it was published; after the month"),
          new Column("count", "offerings, number from 0 to 2000")),
      "2024-01,2024-02-05,11"),
  /// What was expected of a release.
  CONSENSUS(
      "what was expected of consumer or producer prices before their release. A surprise is read"
          + " against at least 12 past ones of the same kind",
      List.of(
          new Column("release", "CPI or PPI"),
          new Column("date", "day of the release, YYYY-MM-DD; each once a release"),
          new Column("known", "day by whose 16:00 in New York it was known; before the release"),
          new Column("expected", "change on the month before, percent from -5 to 5")),
      "CPI,2024-02-13,2024-02-12,0.2"),
  /// Funds held.
  REIT_HOLDINGS(
      "funds you hold beside the options; they belong to no date",
      List.of(
          new Column("ticker", "1 to 12 letters, digits, points or dashes; each once"),
          new Column("kind", "REIT or ETF"),
          new Column("shares", "number held, above 0 to 1e9"),
          new Column("price", "dollars per share, 0.01 to 1e6"),
          new Column("beta_spx", "percent it moves for one percent of the S&P 500, -5 to 5"),
          new Column(
              "beta_rate", "percent it moves when rates rise by one percentage point, -50 to 50")),
      "MADEUP,REIT,1000,85.40,0.9,-6.5"),
  /// Their distributions.
  DIVIDENDS(
      "distributions of the funds of reit_holdings",
      List.of(
          new Column("ticker", "one of reit_holdings.csv"),
          new Column("ex_date", "YYYY-MM-DD, each once a ticker"),
          new Column("amount", "dollars per share, 0 to 1e5"),
          new Column(
              "growth", "your estimate of yearly growth from here on, fraction from -0.5 to 0.5")),
      "MADEUP,2024-03-15,0.78,0.02");

  /// One column.
  ///
  /// @param meaning unit, bounds and, where it matters, when the figure counts as known
  record Column(String name, String meaning) {}

  /// What the example below the header is marked with.
  static final String MADE_UP = "# made up: ";

  private final String content;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of above
  private final List<Column> columns;

  private final String example;

  UserTemplate(String content, List<Column> columns, String example) {
    this.content = content;
    this.columns = columns;
    this.example = example;
  }

  /// Returns the template of that name in lower case, if there is one.
  public static Optional<UserTemplate> find(String name) {
    return Arrays.stream(values()).filter(t -> t.id().equals(name)).findFirst();
  }

  /// Returns the names, in lower case.
  public static List<String> names() {
    return Arrays.stream(values()).map(UserTemplate::id).toList();
  }

  /// Returns its name in lower case.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns the name of the file, wherever it is written.
  public String fileName() {
    return id() + ".csv";
  }

  /// Returns the names of the columns.
  List<String> header() {
    return columns.stream().map(Column::name).toList();
  }

  /// Returns the made-up row.
  String example() {
    return example;
  }

  /// Returns the text of the template: what is wanted, one made-up row as a comment, the header.
  public String text() {
    StringBuilder text = new StringBuilder();
    line(text, "# " + id() + ": " + content.replace(". ", ".\n# ") + ".");
    line(text, "# Save it as user/" + fileName() + " in the data folder. Your figures take the");
    line(text, "# place of those of other files on the same date. Lines that begin with # are not");
    line(text, "# read; dates are New York dates; numbers have a decimal point.");
    int width = columns.stream().mapToInt(c -> c.name().length()).max().orElse(0);
    for (Column c : columns) {
      line(text, "#   " + c.name() + " ".repeat(width - c.name().length()) + "  " + c.meaning());
    }
    line(text, MADE_UP + example);
    line(text, String.join(",", header()));
    return text.toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
