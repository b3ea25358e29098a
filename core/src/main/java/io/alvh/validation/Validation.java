package io.alvh.validation;

import io.alvh.calibration.QuotedSmile;
import io.alvh.calibration.QuotedSmiles;
import io.alvh.calibration.Refit;
import io.alvh.calibration.SmileFit;
import io.alvh.market.MarketSnapshot;
import io.alvh.pricing.SpxSurfaceCheck;
import io.alvh.pricing.Valuer;
import io.alvh.unit.Sha256;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Holds the modelled prices against everything at hand.
public final class Validation {
  private static final int MARGIN_BOOKS = 100_000;
  private static final int IMPLIED_INPUTS = 100_000;
  private static final long SEED = 1;

  private final ValidationInput input;
  private final NavigableMap<LocalDate, Valuer> byDate = new TreeMap<>();
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
    var smile = steps.plan("smile", () -> new Part.Ran<>(smile()));
    var errors = steps.plan("quotes", this::errors);
    var vix = steps.plan("VIX option surface", () -> VixSurfaceResult.of(snapshots));
    var replicas = steps.plan("replicas", () -> new Part.Ran<>(replicas()));
    var clock = steps.plan("trading clock", () -> new Part.Ran<>(clock()));
    var modelId = steps.plan("model", () -> new Part.Ran<>(ModelId.current()));
    Supplier<List<SpxSurfaceCheck>> spx =
        steps.planParts("SPX surface", snapshots, SpxSurfaceResult::check);
    var spreads =
        steps.plan("spreads", () -> SpreadResult.of(input.quotes(), byDate, input.ruled()));
    var parity = steps.plan("put-call parity", () -> ParityResult.of(input.quotes().strips()));
    Supplier<ProofResult> proofs = proofs(steps);
    steps.run(input.threads());
    ValidationManifest manifest =
        new ValidationManifest(
            input.dataId(),
            new Sha256().add(input.quotes().id()).add(input.indexes().id()).hex(),
            modelId.get().find().orElseThrow(),
            input.code(),
            snapshots.getFirst().date(),
            snapshots.getLast().date());
    QuoteResult quotes =
        new QuoteResult(
            input.quotes().census(),
            errors.get(),
            smile.get().find().orElseThrow(),
            spreads.get(),
            parity.get());
    SurfaceResult surfaces =
        new SurfaceResult(
            SpxSurfaceResult.of(spx.get(), clock.get().find().orElseThrow()), vix.get());
    return new ValidationResult(
        manifest,
        quotes,
        surfaces,
        proofs.get(),
        replicas.get(),
        Aims.of(quotes, surfaces, proofs.get()),
        new ModelError(
            manifest.code(),
            manifest.dataId(),
            manifest.quotesId(),
            manifest.modelId(),
            ErrorLines.of(errors.get())));
  }

  private Supplier<ProofResult> proofs(Steps steps) {
    Quotes quotes = input.quotes();
    var golden = steps.plan("VIX formula", () -> new Part.Ran<>(IndexGolden.of(quotes, byDate)));
    var settlement =
        steps.plan(
            "settlements",
            () -> new Part.Ran<>(SettlementProof.run(quotes.chains(), quotes.futures())));
    var margin = steps.plan("margin", () -> new Part.Ran<>(MarginProof.run(MARGIN_BOOKS, SEED)));
    var implied =
        steps.plan(
            "implied volatility", () -> new Part.Ran<>(ImpliedProof.run(IMPLIED_INPUTS, SEED)));
    return () -> new ProofResult(golden.get(), settlement.get(), margin.get(), implied.get());
  }

  private Part<QuoteErrors> errors() {
    QuoteErrors errors = QuoteErrors.of(input.quotes().chains(), byDate);
    return errors.judged().isEmpty()
        ? new Part.NotRun<>("the data hold no option quotes that can be compared")
        : new Part.Ran<>(errors);
  }

  private List<Refit> smile() {
    NavigableMap<LocalDate, MarketSnapshot> known = new TreeMap<>();
    snapshots.forEach(s -> known.put(s.date(), s));
    List<QuotedSmile> smiles =
        input.quotes().chains().stream().flatMap(c -> QuotedSmiles.of(c, known).stream()).toList();
    return SmileFit.refits(smiles);
  }

  private List<Refit> clock() {
    return SpxSurfaceResult.clock(snapshots, input.quotes().fund());
  }

  private IndexReplicas replicas() {
    return IndexReplicas.of(
        input.history(), input.indexes().rulebooks(), input.indexes().published());
  }
}
