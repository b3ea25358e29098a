/// European options on a forward: value, Greeks and implied volatility from one formula, bit for
/// bit alike on every platform. Start with `Black76`.
@NullMarked
package io.alvh.pricing.black;

import org.jspecify.annotations.NullMarked;
