package io.alvh.study.recalibration;

import io.alvh.strategy.Profile;
import io.alvh.study.Comparison;
import io.alvh.study.PeriodResult;
import java.time.LocalDate;
import java.util.List;

/// What recalibration chose, and what came of it.
///
/// @param grid every point tried, the base first
/// @param books a line a profile
public record RecalibrationResult(List<Choice> grid, List<Book> books) {
  public RecalibrationResult {
    grid = List.copyOf(grid);
    books = List.copyOf(books);
  }

  /// One profile.
  ///
  /// @param profile which condors
  /// @param dates one a calibration date, ascending; empty where the history is too short
  /// @param results out of sample, that is from the first calibration date on; empty without one
  public record Book(Profile profile, List<Recalibrated> dates, List<OutOfSample> results) {
    public Book {
      dates = List.copyOf(dates);
      results = List.copyOf(results);
    }

    /// Returns how often the choice differs from the one before; the base stands before the first.
    public long changes() {
      int at = 0;
      long changes = 0;
      for (Recalibrated date : dates) {
        changes += date.choice() == at ? 0 : 1;
        at = date.choice();
      }
      return changes;
    }
  }

  /// One calibration date.
  ///
  /// @param from first session decided by the choice
  /// @param dataTo last session the choice rests on
  /// @param choice place in the grid
  /// @param objective of the choice
  /// @param objectiveOfBase of the base, at the same time
  public record Recalibrated(
      LocalDate from, LocalDate dataTo, int choice, double objective, double objectiveOfBase) {}

  /// One book out of sample.
  ///
  /// @param kind which book
  /// @param result what was measured
  /// @param comparison against the unhedged book and its de-levered controls; for the unhedged book
  ///   itself an empty list
  public record OutOfSample(Kind kind, PeriodResult result, List<Comparison> comparison) {
    public OutOfSample {
      comparison = List.copyOf(comparison);
    }
  }

  /// Which book.
  public enum Kind {
    /// One continuous book whose rulebook changed at the calibration dates.
    RECALIBRATED,
    /// The base, never changed.
    FROZEN,
    /// The point of the grid that was best out of sample: known only afterwards.
    HINDSIGHT,
    /// No hedge.
    UNHEDGED
  }
}
