package io.alvh.validation;

import io.alvh.market.IndexName;
import io.alvh.pricing.SpxSurfaceSummary;
import io.alvh.study.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the prices are held to, and what was measured of it.
final class Aims {
  private static final double CALM = 0.6;
  private static final double STRESS = 1.5;
  private static final double CREDIT = 5;

  /// A mean error no larger is taken as none; nine condors of three sessions could not show less.
  private static final double UNBIASED = 1;

  private static final double TICK = 0.05;
  private static final double FORMULA = 1e-6;
  private static final double STRIP = 0.01;
  private static final double VVIX = 0.1;

  private final List<Aim> aims = new ArrayList<>();

  private Aims() {}

  /// Returns every aim, in the order of the report.
  static List<Aim> of(QuoteResult quotes, SurfaceResult surfaces, ProofResult proofs) {
    Aims all = new Aims();
    all.quotes(quotes.errors());
    all.surfaces(surfaces);
    all.formula(proofs.index());
    all.proof(
        "settlement", "series that settle otherwise than the calendar says", proofs.settlement());
    all.proof("margin", "books whose margin is below their worst settlement", proofs.margin());
    all.proof(
        "implied", "stressed prices that do not give back their volatility", proofs.implied());
    return List.copyOf(all.aims);
  }

  private void quotes(Part<QuoteErrors> part) {
    String reason =
        switch (part) {
          case Part.NotRun<QuoteErrors> n -> n.reason();
          case Part.Ran<QuoteErrors> _ -> "no such quotes";
        };
    for (String source : List.of("SPX and XSP", "SPY puts")) {
      vol("vol-calm " + source, source, "calm, VIX below 18", CALM, part, reason);
      vol("vol-normal " + source, source, "normal, VIX 18-25", CALM, part, reason);
      vol("vol-stress " + source, source, "stress, VIX above 25", STRESS, part, reason);
    }
    List<CondorError> monthly = part.find().map(QuoteErrors::monthly).orElse(List.of());
    List<Double> percents = monthly.stream().map(ErrorLines::percent).toList();
    stats("credit-45", "45-day condor credit off most", "% of mid", CREDIT, percents, true, reason);
    stats(
        "credit-45-bias",
        "mean error of 45-day condor credits" + sessions(monthly),
        "% of mid",
        UNBIASED,
        percents,
        false,
        reason);
    List<CondorError> daily = part.find().map(QuoteErrors::daily).orElse(List.of());
    stats(
        "credit-1",
        "one-day condor credit off most",
        "half-spreads",
        1,
        daily.stream().map(c -> c.error() / c.spread()).toList(),
        true,
        reason);
    stats(
        "credit-1-bias",
        "mean error of one-day condor credits" + sessions(daily),
        "points",
        TICK,
        daily.stream().map(CondorError::error).toList(),
        false,
        reason);
  }

  private void vol(
      String id,
      String source,
      String regime,
      double limit,
      Part<QuoteErrors> part,
      String reason) {
    String text = source + ", " + regime + ": MAE";
    part.find()
        .flatMap(
            e -> e.find(QuoteErrors.SURFACE, source, regime, QuoteErrors.AIMED, QuoteErrors.WIDE))
        .ifPresentOrElse(
            b ->
                measured(
                    id,
                    text + sessions(b.sessions()),
                    "vol points",
                    limit,
                    b.vol().mae(),
                    b.vol().count()),
            () -> missing(id, text, "vol points", limit, reason));
  }

  private void stats(
      String id,
      String text,
      String unit,
      double limit,
      List<Double> errors,
      boolean worst,
      String reason) {
    if (errors.isEmpty()) {
      missing(id, text, unit, limit, reason);
    } else {
      ErrorStats s = ErrorStats.of(errors);
      measured(id, text, unit, limit, worst ? s.worst() : s.bias(), s.count());
    }
  }

  private static String sessions(List<CondorError> condors) {
    return sessions(condors.stream().map(CondorError::session).distinct().count());
  }

  private static String sessions(long count) {
    return count == 1 ? ", 1 session" : ", " + count + " sessions";
  }

  private void surfaces(SurfaceResult surfaces) {
    switch (surfaces.spx()) {
      case Part.NotRun<SpxSurfaceResult> n -> {
        missing(
            "spx-strip",
            "largest miss of a day's indices by the model's strip",
            "vol points",
            STRIP,
            n.reason());
        missing("spx-arbitrage", "arbitrage in SPX surfaces", "points", 0, n.reason());
      }
      case Part.Ran<SpxSurfaceResult> r -> spx(r.value().all());
    }
    switch (surfaces.vix()) {
      case Part.NotRun<VixSurfaceResult> n -> {
        missing("vvix", "largest miss of VVIX by the model's strip", "points", VVIX, n.reason());
        missing(
            "vix-arbitrage", "sessions with arbitrage in VIX options", "sessions", 0, n.reason());
      }
      case Part.Ran<VixSurfaceResult> r -> {
        measured(
            "vvix",
            "largest miss of VVIX by the model's strip",
            "points",
            VVIX,
            r.value().fit().worst(),
            r.value().fit().count());
        measured(
            "vix-arbitrage",
            "sessions with arbitrage in VIX options",
            "sessions",
            0,
            (double) r.value().arbitrage().failures(),
            r.value().arbitrage().cases());
      }
    }
  }

  private void spx(SpxSurfaceSummary all) {
    for (Map.Entry<IndexName, SpxSurfaceSummary.Worst> e : all.worst().entrySet()) {
      measured(
          "spx-strip-" + e.getKey(),
          "largest miss of " + e.getKey() + " by the model's strip",
          "vol points",
          STRIP,
          e.getValue().points(),
          e.getValue().days());
    }
    measured(
        "spx-arbitrage",
        "points of SPX surfaces with arbitrage",
        "points",
        0,
        (double) all.violations(),
        all.checked());
  }

  private void formula(Part<IndexGolden> part) {
    List<IndexGolden.Example> examples = part.find().map(IndexGolden::examples).orElse(List.of());
    String text = "worked example of the VIX, off by";
    if (examples.isEmpty()) {
      missing("vix-formula", text, "vol points", FORMULA, "its strips are not among the data");
    }
    for (IndexGolden.Example e : examples) {
      measured("vix-formula-" + e.published(), text, "vol points", FORMULA, e.error(), 1);
    }
  }

  private void proof(String id, String text, Part<Proof> part) {
    switch (part) {
      case Part.NotRun<Proof> n -> missing(id, text, "cases", 0, n.reason());
      case Part.Ran<Proof> r ->
          measured(id, text, "cases", 0, (double) r.value().failures(), r.value().cases());
    }
  }

  /// Without an observation nothing was measured, whatever `value` says.
  private void measured(
      String id, String text, String unit, double limit, double value, long count) {
    int n = (int) Math.min(Integer.MAX_VALUE, count);
    Measure measure = n > 0 ? Measure.of(value) : Measure.undefined("nothing to measure it on");
    aims.add(new Aim(id, text, unit, limit, measure, n));
  }

  private void missing(String id, String text, String unit, double limit, String reason) {
    aims.add(new Aim(id, text, unit, limit, Measure.undefined(reason), 0));
  }
}
