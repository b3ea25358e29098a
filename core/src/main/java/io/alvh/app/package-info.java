/// One method a use case, and the only place where adapters are made. Start with `Desk`.
@NullMarked
package io.alvh.app;

import org.jspecify.annotations.NullMarked;
