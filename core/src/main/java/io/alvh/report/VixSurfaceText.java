package io.alvh.report;

import io.alvh.study.Figures;
import io.alvh.validation.ErrorStats;
import io.alvh.validation.Part;
import io.alvh.validation.VixSurfaceResult;
import java.util.List;

/// The VIX option surface by itself, against VVIX, and beside SPX variance.
final class VixSurfaceText {
  private static final String TITLE = "VIX option surface";

  private VixSurfaceText() {}

  static Chapter chapter(Part<VixSurfaceResult> part) {
    return switch (part) {
      case Part.NotRun<VixSurfaceResult> n -> Chapter.notRun(TITLE, n.reason());
      case Part.Ran<VixSurfaceResult> r -> chapter(r.value());
    };
  }

  private static Chapter chapter(VixSurfaceResult result) {
    TextTable fit =
        new TextTable("strip of the model less VVIX", "sessions", "bias", "MAE", "worst");
    ErrorStats s = result.fit();
    fit.row(
        "points",
        Integer.toString(s.count()),
        Figures.number(s.bias(), 6),
        Figures.number(s.mae(), 6),
        Figures.number(s.worst(), 6));
    TextTable bounds = new TextTable("settlements of VX futures", "n", "share %");
    VixSurfaceResult.Bounds b = result.bounds();
    row(bounds, "within the reach of the indices", b.seen(), b.seen());
    row(bounds, "above the upper bound", b.above(), b.seen());
    row(bounds, "above it by more than 0.5 points", b.clearlyAbove(), b.seen());
    row(bounds, "below the lower bound", b.below(), b.seen());
    row(bounds, "below it by more than 0.5 points", b.clearlyBelow(), b.seen());
    return new Chapter(
        TITLE,
        List.of(
            "No history of VIX option quotes is at hand: nothing here shows that the smile is right,"
                + " only that its level reads VVIX and that it contradicts itself nowhere.",
            "The upper bound of a VX future by SPX variance needs no model; the lower one is as good"
                + " as the VIX smile. Between maturities of the indices both rest on a straight line.",
            RefitText.note(result.refits())),
        List.of(
            new Chapter.Table("vvix-fit", "Fit to VVIX, every session that has one", fit),
            new Chapter.Table(
                "vix-arbitrage", "Arbitrage", ProofText.table(List.of(result.arbitrage()))),
            new Chapter.Table("vx-bounds", "VX futures against SPX variance", bounds),
            RefitText.exhibit("vix-refits", result.refits())));
  }

  private static void row(TextTable table, String label, int count, int all) {
    table.row(
        label, Integer.toString(count), all == 0 ? Words.NONE : Words.pct((double) count / all));
  }
}
