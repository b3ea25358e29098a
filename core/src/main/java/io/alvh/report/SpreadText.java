package io.alvh.report;

import io.alvh.study.Figures;
import io.alvh.validation.CondorCost;
import io.alvh.validation.Part;
import io.alvh.validation.SpreadErrors;
import io.alvh.validation.SpreadResult;
import java.util.ArrayList;
import java.util.List;

/// The modelled bid-ask spread against the quoted one.
final class SpreadText {
  private static final String TITLE = "Spreads of SPX options";

  private SpreadText() {}

  static Chapter chapter(Part<SpreadResult> part) {
    return switch (part) {
      case Part.NotRun<SpreadResult> n -> Chapter.notRun(TITLE, n.reason());
      case Part.Ran<SpreadResult> r -> chapter(r.value());
    };
  }

  private static Chapter chapter(SpreadResult result) {
    List<Chapter.Exhibit> exhibits = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    notes.add("Buckets hold what is above their lower and up to their upper bound.");
    exhibits.add(exhibit("spread-errors-1", result.walkForward(), Chapter.Place.TERMINAL));
    switch (result.leaveOneOut()) {
      case Part.Ran<SpreadErrors> r ->
          exhibits.add(exhibit("spread-errors-2", r.value(), Chapter.Place.PAGE));
      case Part.NotRun<SpreadErrors> n ->
          notes.add("NOT RUN, errors of fits to all other sessions: " + n.reason() + ".");
    }
    exhibits.add(
        new Chapter.Table(
            "condor-spreads",
            "From mid to natural of four legs, points: by quotes, by the model in force and by the"
                + " newest, and the ruled slippage as a share of the quoted; distorted: beyond the limit of the"
                + " rule break_even_distortion",
            condors(result.condors()),
            Chapter.Place.PAGE));
    exhibits.add(RefitText.exhibit("spread-refits", result.refits()));
    notes.add(RefitText.note(result.refits()));
    return new Chapter(TITLE, notes, exhibits);
  }

  private static Chapter.Exhibit exhibit(String name, SpreadErrors errors, Chapter.Place place) {
    return new Chapter.Table(
        name, "Half-spread, model less quote, judged " + errors.judged(), errors(errors), place);
  }

  private static TextTable errors(SpreadErrors errors) {
    TextTable table =
        new TextTable("bucket", "n", "quoted", "bias", "MAE", "worst", "bias, ticks", "MAE, ticks");
    for (SpreadErrors.Row r : errors.rows()) {
      table.row(
          r.bucket(),
          Integer.toString(r.points().count()),
          Figures.number(r.quoted(), 3),
          Figures.number(r.points().bias(), 3),
          Figures.number(r.points().mae(), 3),
          Figures.number(r.points().worst(), 2),
          Figures.number(r.ticks().bias(), 2),
          Figures.number(r.ticks().mae(), 2));
    }
    return table;
  }

  private static TextTable condors(List<CondorCost> condors) {
    TextTable table =
        new TextTable(
            "session and condor",
            "days",
            "credit",
            "quoted",
            "in force",
            "newest",
            "ruled",
            "ruled share",
            "distorted");
    for (CondorCost c : condors) {
      table.row(
          c.session() + " " + c.kind(),
          Integer.toString(c.days()),
          Figures.number(c.credit(), 2),
          Figures.number(c.natural(), 2),
          Figures.number(c.modelled(), 2),
          Figures.number(c.newest(), 2),
          Figures.number(c.ruled(), 2),
          Figures.number(c.ruledShare(), 2),
          c.isDistorted() ? "yes" : "no");
    }
    return table;
  }
}
