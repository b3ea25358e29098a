package io.alvh.study.measure;

/// What capital is charged at. None of it decides a trade.
///
/// @param premium equity risk premium over the bill, fraction a year
/// @param debtSpread borrowing over the bill, fraction a year
/// @param tax rate at which interest is deducted
/// @param margin by which a return must exceed the cost of capital, fraction a year
/// @param lastSessions window of the expectancy test
record CapitalRules(
    double premium, double debtSpread, double tax, double margin, int lastSessions) {
  /// The method's defaults: 5 %, 1.5 %, no tax, 3 points, three years of sessions.
  static final CapitalRules METHOD = new CapitalRules(0.05, 0.015, 0, 0.03, 756);
}
