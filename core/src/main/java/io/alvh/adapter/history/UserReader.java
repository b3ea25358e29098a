package io.alvh.adapter.history;

import io.alvh.calendar.TradingCalendar;
import io.alvh.market.FundDividend;
import io.alvh.market.FundHolding;
import io.alvh.market.FundHolding.Kind;
import io.alvh.market.Observation;
import io.alvh.market.Observation.Origin;
import io.alvh.market.ScheduledEvent;
import io.alvh.market.SeriesName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Reads the files a user fills in after a `UserTemplate`. Everything that is not exactly as the
/// template says is refused, all of it at once.
final class UserReader {
  private final UserTemplate template;
  private final IssueLog log;
  private final List<Content.Given> given = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private UserReader(UserTemplate template, IssueLog log) {
    this.template = template;
    this.log = log;
  }

  /// Reads `file` by `template`.
  static Content read(SourceFile file, IssueLog log, UserTemplate template) {
    UserReader reader = new UserReader(template, log);
    List<Row> rows = reader.rows(file);
    return switch (template) {
      case BREADTH -> reader.breadth(rows);
      case FUNDAMENTALS -> reader.fundamentals(rows);
      case IPO -> reader.offerings(rows);
      case CONSENSUS -> reader.consensus(rows);
      case REIT_HOLDINGS -> reader.holdings(rows);
      case DIVIDENDS -> reader.dividends(rows);
    };
  }

  /// Returns the rows below the header, comments left out; none if the header is not the
  /// template's.
  private List<Row> rows(SourceFile file) {
    List<Row> all = new ArrayList<>(CsvRows.all(file, log));
    all.removeIf(row -> row.text(0).startsWith("#"));
    String header = String.join(",", template.header());
    if (log.hasErrors()) {
      return List.of();
    }
    if (all.isEmpty()) {
      log.error(0, 0, "comments alone", "the header " + header + " and rows below it");
      return List.of();
    }
    Row first = all.removeFirst();
    if (!first.fields().stream().map(String::strip).toList().equals(template.header())) {
      log.error(first.line(), 1, String.join(",", first.fields()), "the header " + header);
      return List.of();
    }
    if (all.isEmpty()) {
      log.repair(
          first.line(), 1, "", "no row below the header: no figures, as if without the file");
    }
    all.removeIf(row -> !row.hasFields(template.header().size()));
    return all;
  }

  private Content breadth(List<Row> rows) {
    DateOrder order = new DateOrder();
    for (Row row : rows) {
      Optional<LocalDate> date = row.session(0);
      OptionalDouble rose = row.whole(1, 20_000);
      OptionalDouble fell = row.whole(2, 20_000);
      if (date.isEmpty() || rose.isEmpty() || fell.isEmpty() || !order.accepts(row, date.get())) {
        continue;
      }
      if (rose.getAsDouble() + fell.getAsDouble() == 0) {
        row.refuse(1, "advances and declines that are not both 0");
        continue;
      }
      Instant known = TradingCalendar.close(date.get());
      give(row, SeriesName.ADVANCES, "", date.get(), rose.getAsDouble(), known);
      give(row, SeriesName.DECLINES, "", date.get(), fell.getAsDouble(), known);
    }
    return new Content.Figures(List.copyOf(given));
  }

  private Content fundamentals(List<Row> rows) {
    Map<LocalDate, Double> weights = new HashMap<>();
    for (Row row : rows) {
      Optional<String> sector = row.oneOf(0, Sectors.NAMES);
      Optional<LocalDate> quarter = row.quarter(1);
      Optional<Instant> known =
          row.knownAfter(2, quarter.map(q -> q.plusMonths(3)).orElse(LocalDate.MIN));
      List<OptionalDouble> cells =
          List.of(
              row.optional(3, 0.1, 1000),
              row.optional(4, 0.1, 1000),
              row.optional(5, 0, 50),
              row.optional(6, 0, 1));
      if (sector.isEmpty() || quarter.isEmpty() || !once(row, 1, sector.get())) {
        continue;
      }
      double sum = weights.merge(quarter.get(), cells.get(3).orElse(0), Double::sum);
      if (sum > 1 + 1e-6) {
        row.refuse(6, "weights of one quarter whose sum is at most 1, here " + (float) sum);
      }
      for (int i = 0; known.isPresent() && i < cells.size(); i++) {
        if (cells.get(i).isPresent()) {
          double value = cells.get(i).getAsDouble();
          give(row, Sectors.RATIOS.get(i), sector.get(), quarter.get(), value, known.get());
        }
      }
    }
    return new Content.Figures(List.copyOf(given));
  }

  private Content offerings(List<Row> rows) {
    for (Row row : rows) {
      Optional<YearMonth> month = row.month(0);
      Optional<Instant> known =
          row.knownAfter(1, month.map(m -> m.plusMonths(1).atDay(1)).orElse(LocalDate.MIN));
      OptionalDouble count = row.whole(2, 2_000);
      if (month.isPresent() && once(row, 0, "") && known.isPresent() && count.isPresent()) {
        LocalDate period = month.get().atDay(1);
        give(row, SeriesName.IPO_COUNT, "", period, count.getAsDouble(), known.get());
      }
    }
    return new Content.Figures(List.copyOf(given));
  }

  private Content consensus(List<Row> rows) {
    List<Content.Expected> expected = new ArrayList<>();
    for (Row row : rows) {
      Optional<String> kind = row.oneOf(0, List.of("CPI", "PPI"));
      Optional<LocalDate> release = row.date(1);
      Optional<LocalDate> known = row.date(2);
      OptionalDouble value = row.number(3, -5, 5);
      if (known.isPresent() && release.isPresent() && !known.get().isBefore(release.get())) {
        row.refuse(2, "a day before the release " + release.get());
        continue;
      }
      if (kind.isPresent()
          && release.isPresent()
          && known.isPresent()
          && value.isPresent()
          && once(row, 1, kind.get())) {
        expected.add(
            new Content.Expected(
                ScheduledEvent.Kind.valueOf(kind.get()),
                release.get(),
                Row.afternoon(known.get()),
                value.getAsDouble(),
                row));
      }
    }
    return new Content.Consensus(List.copyOf(expected));
  }

  private Content holdings(List<Row> rows) {
    List<FundHolding> holdings = new ArrayList<>();
    for (Row row : rows) {
      Optional<String> ticker = row.ticker(0);
      Optional<String> kind = row.oneOf(1, List.of("REIT", "ETF"));
      OptionalDouble shares = row.number(2, 1e-6, 1e9);
      OptionalDouble price = row.number(3, 0.01, 1e6);
      OptionalDouble market = row.number(4, -5, 5);
      OptionalDouble rate = row.number(5, -50, 50);
      if (ticker.isPresent()
          && once(row, 0, "")
          && kind.isPresent()
          && shares.isPresent()
          && price.isPresent()
          && market.isPresent()
          && rate.isPresent()) {
        holdings.add(
            new FundHolding(
                ticker.get(),
                Kind.valueOf(kind.get()),
                shares.getAsDouble(),
                price.getAsDouble(),
                market.getAsDouble(),
                rate.getAsDouble(),
                List.of()));
      }
    }
    return new Content.Holdings(List.copyOf(holdings));
  }

  private Content dividends(List<Row> rows) {
    List<Content.Paid> paid = new ArrayList<>();
    for (Row row : rows) {
      Optional<String> ticker = row.ticker(0);
      Optional<LocalDate> date = row.date(1);
      OptionalDouble amount = row.number(2, 0, 1e5);
      OptionalDouble growth = row.number(3, -0.5, 0.5);
      if (ticker.isPresent()
          && date.isPresent()
          && once(row, 1, ticker.get())
          && amount.isPresent()
          && growth.isPresent()) {
        FundDividend one = new FundDividend(date.get(), amount.getAsDouble(), growth.getAsDouble());
        paid.add(new Content.Paid(ticker.get(), one, row));
      }
    }
    return new Content.Dividends(List.copyOf(paid));
  }

  private void give(
      Row row, SeriesName series, String item, LocalDate period, double value, Instant known) {
    Observation o = new Observation(series, item, period, value, known, Origin.USER);
    given.add(new Content.Given(o, row.line()));
  }

  private boolean once(Row row, int field, String item) {
    String key = (item.isEmpty() ? "" : item + " ") + row.text(field);
    if (seen.add(key)) {
      return true;
    }
    row.refuse(field, key + " once; it is above already");
    return false;
  }
}
