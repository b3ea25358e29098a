package io.alvh.study.ablation;

import java.util.Locale;

/// What a run is measured by. Rates are a year.
public enum Yardstick {
  /// Largest drawdown, fraction of the peak.
  MAX_DRAWDOWN("fraction of the peak"),
  /// Trading profit over mean committed capital, interest left out.
  ROC("fraction a year"),
  /// Growth over the largest drawdown.
  CALMAR("ratio"),
  /// Compounded growth, interest included.
  CAGR("fraction a year"),
  /// Option contracts of the hedge bought and sold; settlements are not trades.
  HEDGE_CONTRACTS("contracts a year"),
  /// Condors sold.
  CONDORS("condors a year"),
  /// Theta, roll, slippage and fees of the hedge over mean NAV.
  GROSS_HEDGE_COST("fraction of NAV a year"),
  /// Fees and slippage of the whole book over mean NAV.
  FEES_AND_SLIPPAGE("fraction of NAV a year");

  private final String unit;

  Yardstick(String unit) {
    this.unit = unit;
  }

  /// Returns the unit of its figures.
  public String unit() {
    return unit;
  }

  /// Returns the name as files print it.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
