/// Very many readings of the method, run in parts that can go anywhere, and what they say together.
/// Start with `SweepEngine`.
@NullMarked
package io.alvh.multiverse;

import org.jspecify.annotations.NullMarked;
