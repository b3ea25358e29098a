/// How far the best of many tries may be luck: deflated Sharpe ratio, probability of backtest
/// overfitting, tests of superior predictive ability. Numbers in, numbers out; the same for any
/// number of threads.
@NullMarked
package io.alvh.stats.overfit;

import org.jspecify.annotations.NullMarked;
