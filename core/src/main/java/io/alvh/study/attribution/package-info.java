/// Where the difference between a hedged book and the same book unhedged comes from, session by
/// session and to the cent. Start with `HedgeAttribution`.
@NullMarked
package io.alvh.study.attribution;

import org.jspecify.annotations.NullMarked;
