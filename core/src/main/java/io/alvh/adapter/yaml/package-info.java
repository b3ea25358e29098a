/// Strict reading of YAML files that users write: all mistakes at once, each with its place, what
/// was refused and what would be accepted.
@NullMarked
package io.alvh.adapter.yaml;

import org.jspecify.annotations.NullMarked;
