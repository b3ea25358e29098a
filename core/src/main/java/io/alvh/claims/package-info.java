/// Public claims judged: what is claimed, what was measured, how sure that is, and the rule that
/// makes a verdict of it. Start with `ClaimSpec`, then `Measured`, then `Finding`.
@NullMarked
package io.alvh.claims;

import org.jspecify.annotations.NullMarked;
