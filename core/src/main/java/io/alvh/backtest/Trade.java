package io.alvh.backtest;

import io.alvh.instrument.Structure;
import io.alvh.ledger.Tag;
import java.time.LocalDate;
import java.util.List;

/// A position from its opening to its end (or to the end of the run).
///
/// @param id of the position
/// @param tag tier or layer
/// @param structure what was held
/// @param quantity structures opened
/// @param opened session
/// @param closed session of the last close or settlement; the run's last session if still open
/// @param entry points received per structure; negative was paid
/// @param pnl cents, all fees and slippage included
/// @param fees cents paid, zero or more
/// @param slippage cents paid, zero or more
/// @param exit `settled`, `profit`, `dte`, `stop`, `roll`, `monetise`, `target`, `open`
/// @param breach which short strike the settlement or exit level lay beyond
/// @param ends how it was closed or settled, part by part; less than `quantity` while still open
public record Trade(
    String id,
    Tag tag,
    Structure structure,
    long quantity,
    LocalDate opened,
    LocalDate closed,
    double entry,
    long pnl,
    long fees,
    long slippage,
    String exit,
    Breach breach,
    List<End> ends) {
  public Trade {
    ends = List.copyOf(ends);
  }

  /// Part of the trade that ended.
  ///
  /// @param date session of the close or settlement
  /// @param quantity structures
  public record End(LocalDate date, long quantity) {}

  /// The side on which a condor was breached.
  public enum Breach {
    NONE,
    PUT,
    CALL
  }
}
