/// The Cboe Volatility Index by its published formula, from quoted strips. Start with `VixFormula`.
@NullMarked
package io.alvh.pricing.vixindex;

import org.jspecify.annotations.NullMarked;
