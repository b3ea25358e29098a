package io.alvh.spark;

import io.alvh.unit.BadInputException;
import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;

/// What a machine of the cluster sends back for one part: its bytes, or why there are none.
sealed interface Reply extends Serializable {
  /// The result of a part.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Done(byte[] bytes) implements Reply {}

  /// The user's input that cannot be used there, for example a file that machine lacks.
  record BadInput(String problems) implements Reply {}

  /// A fault of the program there, with its stack trace. Doing the part elsewhere would fail too.
  record Failed(String what, String trace) implements Reply {}

  /// Returns the reply that tells of `failure`.
  static Reply of(RuntimeException failure) {
    if (failure instanceof BadInputException bad) {
      return new BadInput(String.join("\n", bad.problems()));
    }
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return new Failed(failure.toString(), trace.toString());
  }
}
