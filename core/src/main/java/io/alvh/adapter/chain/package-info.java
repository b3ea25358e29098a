/// Quoted option chains from files in their publishers' layouts. Start with `ChainFolder`.
@NullMarked
package io.alvh.adapter.chain;

import org.jspecify.annotations.NullMarked;
