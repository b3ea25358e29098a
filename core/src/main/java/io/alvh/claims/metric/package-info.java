/// The ways to measure public claims. Each metric turns a case file into figures with intervals and
/// everything that limits them; none of them judges.
@NullMarked
package io.alvh.claims.metric;

import org.jspecify.annotations.NullMarked;
