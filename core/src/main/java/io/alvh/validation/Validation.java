package io.alvh.validation;

import java.util.List;

/// Holds the modelled prices against everything at hand.
public final class Validation {
  private final ValidationInput input;

  private Validation(ValidationInput input) {
    this.input = input;
  }

  /// Runs every part. The result does not depend on the number of threads.
  ///
  /// @throws java.util.concurrent.CancellationException if the calling thread is interrupted
  public static ValidationResult run(ValidationInput input, ValidationListener listener) {
    return new Validation(input).run(new Steps(listener));
  }

  private ValidationResult run(Steps steps) {
    var modelId = steps.plan("model", () -> new Part.Ran<>(ModelId.current()));
    steps.run(input.threads());
    ValidationManifest manifest =
        new ValidationManifest(
            input.dataId(),
            modelId.get().find().orElseThrow(),
            input.code(),
            input.history().getFirst().snapshot().date(),
            input.history().getLast().snapshot().date());
    return new ValidationResult(
        manifest,
        input.quotes().census(),
        List.of(),
        new ModelError(manifest.code(), manifest.dataId(), manifest.modelId(), List.of()));
  }
}
