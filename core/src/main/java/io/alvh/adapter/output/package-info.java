/// Writes results to a folder, whole files or none. Floor: `adapter`. Start with `OutputFolder`.
@NullMarked
package io.alvh.adapter.output;

import org.jspecify.annotations.NullMarked;
