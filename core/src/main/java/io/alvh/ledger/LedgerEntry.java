package io.alvh.ledger;

import io.alvh.instrument.Structure;
import io.alvh.market.SettlementValue;
import io.alvh.unit.Money;
import java.time.Instant;
import java.util.List;

/// One immutable line of the journal. The ledger, the equity and every statistic are folds of
/// these.
public sealed interface LedgerEntry {
  /// Returns when it happened.
  Instant at();

  /// Returns what it did to cash; positive is received.
  Money cash();

  /// Capital paid in.
  record Deposited(Instant at, Money cash) implements LedgerEntry {}

  /// A decision of the rulebook, also the decision to do nothing.
  ///
  /// @param rule id of the rule, for example `condor.gate`
  /// @param tag which part of the book, as text, or `book`
  /// @param action `open`, `close`, `roll`, `monetise`, `stand-aside`, `target` …
  /// @param because one plain sentence, no numbers that are not facts
  /// @param facts the numbers it rested on
  record Decided(
      Instant at, String rule, String tag, String action, String because, List<Fact> facts)
      implements LedgerEntry {
    @Override
    public Money cash() {
      return Money.ZERO;
    }
  }

  /// A structure opened.
  ///
  /// @param id of the new position, unique, a function of date, tag and sequence
  /// @param quantity structures, above zero
  /// @param price points received per structure after slippage; negative is paid
  /// @param slippage what the fill lost against mid, in dollars, zero or more; already inside price
  /// @param fees dollars, zero or more
  /// @param cash price times multiplier times quantity, less fees
  record Opened(
      Instant at,
      String id,
      Tag tag,
      Structure structure,
      long quantity,
      double price,
      Money slippage,
      Money fees,
      Money cash)
      implements LedgerEntry {}

  /// All or part of a position closed by trading.
  ///
  /// @param quantity structures closed, above zero
  /// @param price points received per structure after slippage; negative is paid
  record Closed(
      Instant at, String id, long quantity, double price, Money slippage, Money fees, Money cash)
      implements LedgerEntry {}

  /// A position settled in cash at expiry: all its legs against one value.
  ///
  /// @param quantity structures settled
  /// @param value the settlement value used, and its source
  /// @param payoff points received per structure; negative is owed
  record Settled(
      Instant at, String id, long quantity, SettlementValue value, double payoff, Money cash)
      implements LedgerEntry {}

  /// The S&P 500 itself bought or sold, at the session's close and without cost.
  ///
  /// @param change millionths of one index unit; negative is sold, never zero
  /// @param level the close, points
  /// @param cash received; negative is paid
  record IndexTraded(Instant at, long change, double level, Money cash) implements LedgerEntry {}

  /// Dividends of the S&P 500 held since the session before.
  ///
  /// @param yield continuously compounded, per year, known the session before
  record DividendPaid(Instant at, double yield, Money cash) implements LedgerEntry {}

  /// Interest on free cash since the session before.
  record InterestPaid(Instant at, Money cash) implements LedgerEntry {}

  /// The book's value at the session's end.
  ///
  /// @param nav cash plus marks, an index holding included
  /// @param condors mark of all condors; negative is owed
  /// @param hedge mark of the hedge
  record Marked(Instant at, Money nav, Money condors, Money hedge) implements LedgerEntry {
    @Override
    public Money cash() {
      return Money.ZERO;
    }
  }
}
