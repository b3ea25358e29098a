/// Margin, stress and the gates every opening trade must pass. Start with `CashGate`.
@NullMarked
package io.alvh.risk;

import org.jspecify.annotations.NullMarked;
