/// The rulebook and the decisions it makes. Start with `Rulebook`.
@NullMarked
package io.alvh.strategy;

import org.jspecify.annotations.NullMarked;
