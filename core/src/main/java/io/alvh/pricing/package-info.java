/// Model prices and Greeks of what has no quote. Start with `Valuer`.
@NullMarked
package io.alvh.pricing;

import org.jspecify.annotations.NullMarked;
