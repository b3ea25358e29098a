/// Writes results to a folder, whole files or none, and reads the newest validation back. Floor:
/// `adapter`. Start with `OutputFolder`.
@NullMarked
package io.alvh.adapter.output;

import org.jspecify.annotations.NullMarked;
