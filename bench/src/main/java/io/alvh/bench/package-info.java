/// How long the hot paths take. Start with `Benchmarks`, whose `main` runs all of them.
@NullMarked
package io.alvh.bench;

import org.jspecify.annotations.NullMarked;
