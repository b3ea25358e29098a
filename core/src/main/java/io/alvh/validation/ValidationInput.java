package io.alvh.validation;

import io.alvh.ledger.FillPolicy;
import io.alvh.pricing.Valuer;
import io.alvh.unit.Check;
import java.util.List;

/// What a validation runs on.
///
/// @param history one valuer a session, ascending, at least one
/// @param dataId hash of everything the history was made from
/// @param quotes real option quotes
/// @param indexes published indexes
/// @param ruled the fill policy whose slippage is set beside quoted spreads
/// @param code version of this program
/// @param threads how many parts run side by side
public record ValidationInput(
    List<Valuer> history,
    String dataId,
    Quotes quotes,
    IndexRules indexes,
    FillPolicy ruled,
    String code,
    int threads) {
  public ValidationInput {
    history = List.copyOf(history);
    Check.that(!history.isEmpty(), "a validation needs a session of history");
  }
}
