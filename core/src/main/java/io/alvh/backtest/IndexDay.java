package io.alvh.backtest;

import io.alvh.engine.Step;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Tag;
import io.alvh.unit.Money;
import java.time.LocalDate;

/// One session of the replica of a published index. Money is in cents.
///
/// @param date the session
/// @param nav cash plus the index held plus the options' marks at its end
/// @param cash at its end
/// @param holding value of the index held at its end
/// @param options mark of the options at its end; negative is owed
/// @param interest received on cash
/// @param dividends received on the index held
/// @param attributed profit or loss by the attribution, interest excluded
public record IndexDay(
    LocalDate date,
    long nav,
    long cash,
    long holding,
    long options,
    long interest,
    long dividends,
    long attributed) {

  /// Returns the row of `step`.
  static IndexDay of(Step step) {
    Money dividends = Money.ZERO;
    for (LedgerEntry entry : step.entries()) {
      if (entry instanceof LedgerEntry.DividendPaid paid) {
        dividends = dividends.plus(paid.cash());
      }
    }
    long attributed = 0;
    for (var part : step.attribution()) {
      attributed += part.total();
    }
    long holding = step.after().book().holding().cents();
    return new IndexDay(
        step.now().snapshot().date(),
        step.after().nav().cents(),
        step.after().ledger().cash().cents(),
        holding,
        step.after().book().value(Tag.Book.INDEX).cents() - holding,
        step.interest().cents(),
        dividends.cents(),
        attributed);
  }
}
