package io.alvh.report;

import io.alvh.market.IndexName;
import io.alvh.pricing.SpxSurfaceSummary;
import io.alvh.study.Figures;
import io.alvh.validation.Part;
import io.alvh.validation.SpxSurfaceResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The SPX option surface by itself and against the day's indices.
final class SpxSurfaceText {
  private static final String TITLE = "SPX option surface";

  private SpxSurfaceText() {}

  static Chapter chapter(Part<SpxSurfaceResult> part) {
    return switch (part) {
      case Part.NotRun<SpxSurfaceResult> n -> Chapter.notRun(TITLE, n.reason());
      case Part.Ran<SpxSurfaceResult> r -> chapter(r.value());
    };
  }

  private static Chapter chapter(SpxSurfaceResult result) {
    SpxSurfaceSummary all = result.all();
    List<String> notes = new ArrayList<>();
    notes.add(
        String.format(
            Locale.ROOT,
            "%,d surfaces, %,d points of strike and expiry: %,d with arbitrage. Least density factor"
                + " %.4f, least rise of total variance between maturities %.6f of itself.",
            all.days(),
            all.checked(),
            all.violations(),
            all.leastDensity(),
            all.leastRise()));
    notes.add(
        all.givenUp().isEmpty()
            ? "On no session did an index have to be given up for the others."
            : "On "
                + all.givenUp().size()
                + " sessions one index had to be given up: the day's indices contradict each other.");
    notes.add(RefitText.note(result.refits()));
    TextTable strips =
        new TextTable("strip of the model less index", "sessions", "worst", "beyond 0.01");
    for (Map.Entry<IndexName, SpxSurfaceSummary.Worst> e : all.worst().entrySet()) {
      strips.row(
          e.getKey().toString(),
          Integer.toString(e.getValue().days()),
          Figures.number(e.getValue().points(), 6),
          Integer.toString(e.getValue().beyond()));
    }
    return new Chapter(
        TITLE,
        notes,
        List.of(
            new Chapter.Table("spx-strips", "Volatility points", strips),
            new Chapter.Table("spx-years", "Year by year", years(result), Chapter.Place.PAGE),
            RefitText.exhibit("clock-refits", result.refits())));
  }

  private static TextTable years(SpxSurfaceResult result) {
    TextTable table =
        new TextTable("year", "sessions", "points", "arbitrage", "given up", "worst miss");
    result
        .years()
        .forEach((year, s) ->
            table.row(
                Integer.toString(year),
                Integer.toString(s.days()),
                Long.toString(s.checked()),
                Long.toString(s.violations()),
                Integer.toString(s.givenUp().size()),
                Figures.number(
                    s.worst().values().stream()
                        .mapToDouble(w -> Math.abs(w.points()))
                        .max()
                        .orElse(Double.NaN),
                    6)));
    return table;
  }
}
