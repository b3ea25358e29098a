/// The commands: arguments in, text and exit codes out, no rules and no arithmetic. Floor: highest.
/// Start with `Main`.
@NullMarked
package io.alvh.cli;

import org.jspecify.annotations.NullMarked;
