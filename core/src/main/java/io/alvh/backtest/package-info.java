/// A rulebook run over a history. Start with `RunResult`.
@NullMarked
package io.alvh.backtest;

import org.jspecify.annotations.NullMarked;
