package io.alvh.engine;

import io.alvh.ledger.Ledger;
import io.alvh.strategy.Decision;
import io.alvh.strategy.Steward;

/// Who is asked about an opening before the broker is.
interface Veto {
  /// Lets everything pass unseen.
  Veto NONE = (ledger, order) -> Steward.Verdict.SILENT;

  /// Returns what is said of `order` on top of `ledger`.
  Steward.Verdict review(Ledger ledger, Decision.Open order);
}
