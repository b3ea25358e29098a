/// Equity curves, drawdowns, performance: numbers in, numbers out. Start with `DrawdownStats`.
@NullMarked
package io.alvh.stats;

import org.jspecify.annotations.NullMarked;
