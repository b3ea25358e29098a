/// Reads published index values that the user has. Start with `BenchmarkFolder`.
@NullMarked
package io.alvh.adapter.benchmark;

import org.jspecify.annotations.NullMarked;
