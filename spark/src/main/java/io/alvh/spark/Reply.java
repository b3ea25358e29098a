package io.alvh.spark;

import io.alvh.unit.BadInputException;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
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

  /// A failure of the computation. Doing the part elsewhere would fail too.
  record Failed(RuntimeException failure) implements Reply {}

  /// Returns the reply that tells of `failure`; one that cannot travel goes as its stack trace.
  static Reply of(RuntimeException failure) {
    if (failure instanceof BadInputException bad) {
      return new BadInput(String.join("\n", bad.problems()));
    }
    try (ObjectOutputStream out = new ObjectOutputStream(OutputStream.nullOutputStream())) {
      out.writeObject(failure);
      return new Failed(failure);
    } catch (IOException _) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      return new Failed(new IllegalStateException(failure + "\n" + trace));
    }
  }
}
