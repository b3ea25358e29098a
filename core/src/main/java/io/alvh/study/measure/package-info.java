/// What judges a run beyond its profit: capital and its cost, beta, Greeks, spikes, discipline,
/// growth. Start with `Measures`.
@NullMarked
package io.alvh.study.measure;

import org.jspecify.annotations.NullMarked;
