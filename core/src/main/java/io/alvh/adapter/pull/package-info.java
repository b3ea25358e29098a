/// Downloads the free sources of market data. Floor: `adapter`. Start with `Pull`.
@NullMarked
package io.alvh.adapter.pull;

import org.jspecify.annotations.NullMarked;
