package io.alvh.study.measure;

import io.alvh.backtest.DayRow;
import io.alvh.backtest.RunResult;
import io.alvh.engine.Attribution;
import io.alvh.ledger.Tag;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.RuleSettings;
import io.alvh.study.Buffer;
import io.alvh.study.Figures;
import io.alvh.study.Measure;
import io.alvh.study.Period;
import io.alvh.study.RunSlice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Takes the change of the return on capital that the hedge brought apart (S12): what the condors
/// earned otherwise, the larger capital, the hedge's decay, roll, spread, fees and pay-off, and the
/// cash for locking it at parity. Claim T4 has it that the cash explains most of it.
final class BufferSection {
  private static final String TITLE = "Return on capital: where the hedge's trim comes from";
  private static final String NONE = "no capital committed";

  private BufferSection() {}

  /// Returns the section: the whole sample, and 2023-24 where the run has it.
  static Section of(MeasureInput input) {
    Map<LocalDate, Valuer> prices = new TreeMap<>();
    input.history().forEach(v -> prices.put(v.snapshot().date(), v));
    LocalDate first = input.hedged().days().getFirst().date();
    LocalDate last = input.hedged().days().getLast().date();
    Period whole = new Period("run", "whole sample", first, last, Period.Kind.SPAN);
    Grid.Draft grid =
        Grid.draft("roc", "Points of return on committed capital a year", "period")
            .column("unhedged", Unit.PERCENT)
            .column("condors", Unit.PERCENT)
            .column("capital", Unit.PERCENT)
            .column("decay", Unit.PERCENT)
            .column("roll", Unit.PERCENT)
            .column("spread", Unit.PERCENT)
            .column("fees", Unit.PERCENT)
            .column("pay-off", Unit.PERCENT)
            .column("buffer", Unit.PERCENT)
            .column("hedged", Unit.PERCENT)
            .column("buffer's share", Unit.PERCENT);
    List<String> notes = new ArrayList<>();
    for (Period period : List.of(whole, Period.Y2023_24)) {
      Optional<RunSlice> hedged = RunSlice.of(input.hedged(), period);
      Optional<RunSlice> bare = RunSlice.of(input.unhedged(), period);
      Optional<Buffer> buffer = Buffer.of(input.hedged(), prices, period);
      if (hedged.isPresent() && bare.isPresent() && buffer.isPresent()) {
        row(grid, period, new Books(hedged.get(), bare.get()), buffer.get());
        notes.add(words(period, buffer.get()));
      }
    }
    notes.add(0, explanation(input.hedged()));
    return new Section("S12", TITLE, Section.MODELLED, List.of(grid.done()), notes);
  }

  private record Books(RunSlice hedged, RunSlice unhedged) {}

  private static void row(Grid.Draft grid, Period period, Books books, Buffer buffer) {
    double years = books.hedged().window().years();
    double capital = committed(books.hedged()) * years;
    double bareCapital = committed(books.unhedged()) * years;
    double condors = condors(books.hedged());
    double bare = condors(books.unhedged());
    double[] parts = hedge(books.hedged());
    Measure unhedged = Measure.ratio(bare, bareCapital, NONE);
    Measure diluted = Measure.ratio(bare, capital, NONE);
    grid.row(
        period.label(),
        unhedged,
        Measure.ratio(condors - bare, capital, NONE),
        diluted.minus(unhedged),
        Measure.ratio(parts[0], capital, NONE),
        Measure.ratio(parts[1], capital, NONE),
        Measure.ratio(parts[2], capital, NONE),
        Measure.ratio(parts[3], capital, NONE),
        Measure.ratio(parts[4], capital, NONE),
        buffer.charged().minus(buffer.bare()),
        buffer.charged(),
        buffer.share(unhedged));
  }

  private static double committed(RunSlice slice) {
    double sum = 0;
    for (DayRow day : slice.days()) {
      sum += (double) day.committed();
    }
    return sum / slice.days().size();
  }

  private static double condors(RunSlice slice) {
    double sum = 0;
    for (DayRow day : slice.days()) {
      sum += (double) day.condorPnl();
    }
    return sum;
  }

  private static double[] hedge(RunSlice slice) {
    double[] parts = new double[5];
    for (DayRow day : slice.days()) {
      for (Attribution a : day.attribution()) {
        if (a.tag().book() == Tag.Book.HEDGE) {
          parts[0] += (double) a.theta();
          parts[1] += (double) a.roll();
          parts[2] += (double) a.slippage();
          parts[3] += (double) a.fees();
          parts[4] += (double) (a.delta() + a.vega());
        }
      }
    }
    return parts;
  }

  private static String explanation(RunResult run) {
    RuleSettings settings = run.rulebook().settings();
    return "The columns from unhedged to buffer add up to hedged. Buffer: half-spreads of call, put and"
        + " future, and "
        + Figures.number(settings.number(RuleId.CONVERSION_BUFFER, "future_margin"), 0)
        + " $ margin a future for ten calls, reserved throughout, at "
        + Figures.percent(
            settings.number(RuleId.EXPECTANCY, "beta") * settings.number(RuleId.EXPECTANCY, "erp"))
        + " over the bill a year. It is charged in full, the reading kindest to claim T4 (the trim is"
        + " due to buffers: 50 % or more); the book did not reserve it, and locked nothing.";
  }

  private static String words(Period period, Buffer buffer) {
    return period.label()
        + ": buffer "
        + Figures.dollars(Math.round(100 * buffer.meanDollars()))
        + " $ on average, cost "
        + Figures.dollars(Math.round(100 * buffer.costDollars()))
        + " $ in all.";
  }
}
