/// Resampling of daily series: blocks, intervals, random numbers by counter. Numbers in, numbers
/// out; the same numbers for any number of threads.
@NullMarked
package io.alvh.stats.bootstrap;

import org.jspecify.annotations.NullMarked;
