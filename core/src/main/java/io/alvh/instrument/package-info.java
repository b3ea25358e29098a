/// Option contracts and the structures built from them. Start with `IronCondor`.
@NullMarked
package io.alvh.instrument;

import org.jspecify.annotations.NullMarked;
