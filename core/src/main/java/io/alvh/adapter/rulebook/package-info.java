/// Reads rulebook files strictly, with the place of every mistake. Start with `RulebookReader`.
@NullMarked
package io.alvh.adapter.rulebook;

import org.jspecify.annotations.NullMarked;
