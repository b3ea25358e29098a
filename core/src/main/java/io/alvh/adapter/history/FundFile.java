package io.alvh.adapter.history;

import io.alvh.calibration.ClockDay.FundBar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Opens and closes of SPY, which the trading clock is fitted on: a CSV of date, open, close and
/// adjusted close. The history itself does not read it.
public final class FundFile {
  /// The file's path below the data folder.
  public static final String NAME = "sp500_ohlc/SPY_ohlcv_1993_20240415.csv";

  private static final List<String> COLUMNS = List.of("open", "close", "adjusted_close");
  private static final double LEAST = 0.01;
  private static final double MOST = 100_000;

  /// What was found.
  ///
  /// @param bars ascending; none when the file is absent or refused
  /// @param issues what was refused
  public record Reading(List<FundBar> bars, List<DataIssue> issues) {
    public Reading {
      bars = List.copyOf(bars);
      issues = List.copyOf(issues);
    }
  }

  private FundFile() {}

  /// Reads the file below the folder `data`.
  public static Reading read(Path data) {
    Path path = data.resolve(NAME);
    if (!Files.exists(path)) {
      return new Reading(List.of(), List.of());
    }
    IssueLog log = new IssueLog(NAME);
    CsvRows csv =
        CsvRows.read(
            SourceFile.read(path, NAME, log),
            log,
            names -> names.getFirst().equals("date") && names.containsAll(COLUMNS),
            "date,open,high,low,close,volume,adjusted_close");
    List<Integer> places = COLUMNS.stream().map(csv.header().fields()::indexOf).toList();
    DateOrder order = new DateOrder();
    List<FundBar> bars = new ArrayList<>();
    for (Row row : csv.rows()) {
      if (row.hasFields(csv.header().fields().size())) {
        bar(row, places).filter(b -> order.accepts(row, b.date())).ifPresent(bars::add);
      }
    }
    return new Reading(log.hasErrors() ? List.of() : bars, log.issues());
  }

  private static Optional<FundBar> bar(Row row, List<Integer> places) {
    Optional<LocalDate> date = row.date(0);
    OptionalDouble open = row.number(places.get(0), LEAST, MOST);
    OptionalDouble close = row.number(places.get(1), LEAST, MOST);
    OptionalDouble adjusted = row.number(places.get(2), LEAST, MOST);
    return date.isPresent() && open.isPresent() && close.isPresent() && adjusted.isPresent()
        ? Optional.of(
            new FundBar(
                date.get(), open.getAsDouble(), close.getAsDouble(), adjusted.getAsDouble()))
        : Optional.empty();
  }
}
