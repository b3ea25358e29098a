/// The rules of published option strategy indexes, for the same engine. Start with `IndexRulebook`.
@NullMarked
package io.alvh.strategy.index;

import org.jspecify.annotations.NullMarked;
