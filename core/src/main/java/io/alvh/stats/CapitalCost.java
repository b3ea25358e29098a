package io.alvh.stats;

import io.alvh.unit.Check;

/// What the capital of a book costs: `WACC = E/V Re + D/V Rd (1 - Tc)`, `Re = rf + beta ERP`, `Rd =
/// rf + spread` (F. Modigliani and M. H. Miller, *American Economic Review* 53 (1963) 433-443; W.
/// F. Sharpe, *Journal of Finance* 19 (1964) 425-442). Rates are fractions a year.
///
/// @param equity E, dollars, above zero
/// @param debt D, dollars, zero or more
/// @param riskFree rf
/// @param beta of the equity
/// @param premium ERP
/// @param debtSpread over rf
/// @param tax Tc, in [0, 1]
public record CapitalCost(
    double equity,
    double debt,
    double riskFree,
    double beta,
    double premium,
    double debtSpread,
    double tax) {
  public CapitalCost {
    Check.positive(equity, "equity");
    Check.notNegative(debt, "debt");
    Check.finite(riskFree, "riskless rate");
    Check.finite(beta, "beta");
    Check.finite(premium, "equity risk premium");
    Check.finite(debtSpread, "spread on debt");
    Check.within(tax, 0, 1, "tax rate");
  }

  /// Returns Re.
  public double ofEquity() {
    return riskFree + beta * premium;
  }

  /// Returns Rd, before tax.
  public double ofDebt() {
    return riskFree + debtSpread;
  }

  /// Returns the weighted average cost of capital.
  public double average() {
    double all = equity + debt;
    return equity / all * ofEquity() + debt / all * ofDebt() * (1 - tax);
  }

  /// Returns what holding `capital` dollars for one session costs, dollars: `K WACC / 252`.
  public double dailyCharge(double capital) {
    return Check.notNegative(capital, "capital") * average() / PerformanceStats.SESSIONS_A_YEAR;
  }
}
