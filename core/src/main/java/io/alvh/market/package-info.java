/// What was known of the market at an instant. Start with `MarketSnapshot`.
@NullMarked
package io.alvh.market;

import org.jspecify.annotations.NullMarked;
