package io.alvh.validation;

import io.alvh.market.MarketSnapshot;
import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Holds the modelled prices against everything at hand.
public final class Validation {
  private static final int MARGIN_BOOKS = 100_000;
  private static final long MARGIN_SEED = 1;

  private final ValidationInput input;
  private final Map<LocalDate, Valuer> byDate = new TreeMap<>();
  private final List<MarketSnapshot> snapshots;

  private Validation(ValidationInput input) {
    this.input = input;
    this.snapshots = input.history().stream().map(Valuer::snapshot).toList();
    input.history().forEach(v -> byDate.put(v.snapshot().date(), v));
  }

  /// Runs every part. The result does not depend on the number of threads.
  ///
  /// @throws java.util.concurrent.CancellationException if the calling thread is interrupted
  public static ValidationResult run(ValidationInput input, ValidationListener listener) {
    return new Validation(input).run(new Steps(listener));
  }

  private ValidationResult run(Steps steps) {
    Quotes quotes = input.quotes();
    var modelId = steps.plan("model", () -> new Part.Ran<>(ModelId.current()));
    var vix = steps.plan("VIX option surface", () -> VixSurfaceResult.of(snapshots));
    var replicas = steps.plan("replicas", this::replicas);
    var golden = steps.plan("VIX formula", () -> new Part.Ran<>(IndexGolden.of(quotes, byDate)));
    var spreads = steps.plan("spreads", () -> SpreadResult.of(quotes, byDate, input.ruled()));
    var settlement = steps.plan("settlements", () -> new Part.Ran<>(settlement()));
    var margin =
        steps.plan("margin", () -> new Part.Ran<>(MarginProof.run(MARGIN_BOOKS, MARGIN_SEED)));
    steps.run(input.threads());
    ValidationManifest manifest =
        new ValidationManifest(
            input.dataId(),
            modelId.get().find().orElseThrow(),
            input.code(),
            snapshots.getFirst().date(),
            snapshots.getLast().date());
    return new ValidationResult(
        manifest,
        new QuoteResult(quotes.census(), spreads.get()),
        new SurfaceResult(vix.get()),
        new ProofResult(golden.get(), settlement.get(), margin.get()),
        replicas.get(),
        List.of(),
        new ModelError(manifest.code(), manifest.dataId(), manifest.modelId(), List.of()));
  }

  private Proof settlement() {
    return SettlementProof.run(input.quotes().chains(), input.quotes().futures());
  }

  private Part<IndexReplicas> replicas() {
    return new Part.Ran<>(
        IndexReplicas.of(
            input.history(), input.indexes().rulebooks(), input.indexes().published()));
  }
}
