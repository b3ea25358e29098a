/// Exact money and argument checks. Floor: lowest. Start with `Money`.
@NullMarked
package io.alvh.unit;

import org.jspecify.annotations.NullMarked;
