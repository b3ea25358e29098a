package io.alvh.multiverse;

import io.alvh.study.Measure;
import java.util.Locale;

/// What readings are compared by. All are fractions.
public enum Figure {
  /// How much smaller the largest drawdown is than the unhedged twin's.
  REDUCTION,
  /// Part of the twin's trading profit that was kept; undefined when the twin does not earn.
  RETAINED,
  /// Reduction less the profit given up; undefined when the twin does not earn.
  EXCESS,
  /// Trading profit less the twin's, over the start NAV, a year.
  PROFIT_CHANGE,
  /// Gross cost of the hedge over average NAV, a year.
  GROSS_COST,
  /// Loss of the hedge over average NAV, a year; below zero is a gain.
  NET_COST,
  /// Growth of NAV a year.
  CAGR,
  /// Largest drawdown.
  DRAWDOWN;

  /// Returns the name as files and reports print it.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns this figure of `reading`.
  public Measure of(ReadingResult reading) {
    return switch (this) {
      case REDUCTION -> reading.against().reduction();
      case RETAINED -> reading.against().retained();
      case EXCESS -> reading.against().excess();
      case PROFIT_CHANGE ->
          Measure.of((reading.hedged().profit() - reading.twin().profit()) / reading.years());
      case GROSS_COST -> reading.hedged().grossCost();
      case NET_COST -> reading.hedged().netCost();
      case CAGR -> reading.hedged().cagr();
      case DRAWDOWN -> Measure.of(reading.hedged().drawdown());
    };
  }
}
