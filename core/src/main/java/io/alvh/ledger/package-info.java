/// The journal's entries and the ledger they fold into. Start with `LedgerEntry`.
@NullMarked
package io.alvh.ledger;

import org.jspecify.annotations.NullMarked;
