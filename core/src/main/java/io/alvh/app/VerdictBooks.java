package io.alvh.app;

import io.alvh.backtest.Backtest;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.SharedHistory;
import io.alvh.claims.BookKey;
import io.alvh.claims.Sampling;
import io.alvh.claims.metric.Places;
import io.alvh.ledger.Journal;
import io.alvh.report.verdict.BookAttribution;
import io.alvh.report.verdict.BookPower;
import io.alvh.report.verdict.BookStory;
import io.alvh.report.verdict.HedgedBook;
import io.alvh.report.verdict.Part;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import io.alvh.strategy.Tier;
import io.alvh.study.Cell;
import io.alvh.study.Period;
import io.alvh.study.RunSlice;
import io.alvh.study.StudyInput;
import io.alvh.study.attribution.AttributionResult;
import io.alvh.study.attribution.HedgeAttribution;
import io.alvh.study.inference.BlockChoice;
import io.alvh.study.inference.BookDays;
import io.alvh.study.inference.InferenceSettings;
import io.alvh.study.inference.PairedInference;
import io.alvh.study.inference.PairedSampler;
import io.alvh.study.inference.Power;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The books behind a verdict: each is run once, then measured, taken apart and told.
final class VerdictBooks {
  /// Lengths of history whose power is computed.
  private static final List<Integer> YEARS = List.of(10, 20, 30);

  private static final Journal UNKEPT = _ -> {};

  private final VerdictOrder order;
  private final StudyInput input;
  private final SharedHistory history;
  private final Progress progress;
  private final Map<BookKey, RunResult> runs = new LinkedHashMap<>();

  VerdictBooks(VerdictOrder order, StudyInput input, SharedHistory history, Progress progress) {
    this.order = order;
    this.input = input;
    this.history = history;
    this.progress = progress;
  }

  /// Keeps a run that was made already.
  void put(BookKey book, RunResult run) {
    runs.put(book, run);
  }

  /// Returns the hedged books of the headline with their intervals.
  ///
  /// @param strictLevel confidence of the strict ones
  /// @param sampler makes the draws
  List<HedgedBook> headline(double strictLevel, PairedSampler sampler) {
    InferenceSettings settings = settings(strictLevel);
    progress.at("making intervals", 0, 0);
    List<HedgedBook> books = new ArrayList<>();
    List<Cell> cells = headlineCells();
    for (Cell cell : cells) {
      progress.at("intervals: books", books.size(), cells.size());
      BookKey key = BookKey.of(cell);
      books.add(
          HedgedBook.of(
              cell, PairedInference.of(days(key), days(key.unhedged()), settings, sampler)));
    }
    return books;
  }

  /// Returns what so many years could show. A ruined book has no returns to make worlds of.
  Part<List<BookPower>> power() {
    progress.at("computing power", 0, 0);
    List<BookPower> books = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      progress.at("power: books", books.size(), Profile.values().length);
      BookKey key = BookKey.of(Cell.standard(profile));
      BookDays hedged = days(key);
      BookDays unhedged = days(key.unhedged());
      if (PairedInference.of(
              hedged, unhedged, InferenceSettings.of(Sampling.SEED, 1, 0.95).withDraws(100))
          .blocks()
          .isPresent()) {
        books.add(
            new BookPower(
                key.cell(),
                Power.of(
                    hedged, unhedged, YEARS, Power.Settings.of(Sampling.SEED, input.threads()))));
      }
    }
    return books.isEmpty()
        ? Part.missing("both books were ruined, so no worlds can be made of their days.")
        : Part.of(books);
  }

  /// Returns where the default hedge cut the drawdown, by tier and level of VIX. These books have
  /// no story of their own on the page.
  ///
  /// @param strictLevel confidence of the strict intervals
  /// @param sampler makes the draws
  Part<List<Places>> places(double strictLevel, PairedSampler sampler) {
    List<BookKey> keys = new ArrayList<>();
    for (Cell cell : standardCells()) {
      keys.add(BookKey.of(cell));
      for (Tier tier : Tier.values()) {
        keys.add(new BookKey(cell, List.of(tier), List.of()));
      }
    }
    List<Places> all = new ArrayList<>();
    for (BookKey key : keys) {
      progress.at("by tier and VIX: books", all.size(), keys.size());
      all.add(
          Places.of(
              key,
              days(key),
              days(key.unhedged()),
              input.history(),
              settings(strictLevel),
              sampler));
    }
    return Part.of(all);
  }

  private InferenceSettings settings(double strictLevel) {
    return new InferenceSettings(
        order.draws(), Sampling.SEED, input.threads(), strictLevel, BlockChoice.automatic());
  }

  private BookDays days(BookKey key) {
    return BookDays.of(slice(key));
  }

  private RunSlice slice(BookKey key) {
    return RunSlice.of(ran(key), Period.HEADLINE).orElseThrow();
  }

  private RunResult ran(BookKey key) {
    return runs.computeIfAbsent(
        key,
        k ->
            Backtest.run(
                k.rules(input.base()), history, input.headlineStart(), input.startNav(), UNKEPT));
  }

  /// Returns the trades of every book that was run, and where its difference comes from; all of it
  /// goes to `files`.
  List<BookStory> stories(VerdictFiles files) {
    progress.at("taking books apart", 0, 0);
    List<BookStory> stories = new ArrayList<>();
    for (BookKey key : List.copyOf(runs.keySet())) {
      progress.at("books taken apart", stories.size(), runs.size());
      Optional<BookAttribution> attribution = Optional.empty();
      if (key.cell().hedged()) {
        AttributionResult result = HedgeAttribution.of(slice(key), slice(key.unhedged()));
        String file = files.attribution(key.label(), input.synthetic(), result);
        attribution = Optional.of(BookAttribution.of(result, file));
      }
      RunResult run = ran(key);
      stories.add(
          BookStory.of(
              key.label(), run, files.trades(key.label(), input.synthetic(), run), attribution));
    }
    return stories;
  }

  /// Returns the default hedge, gate on first.
  private static List<Cell> standardCells() {
    List<Cell> cells = new ArrayList<>();
    for (boolean gate : new boolean[] {true, false}) {
      for (Profile profile : Profile.values()) {
        cells.add(new Cell(profile, gate, Policy.VIX_TIERED, Funding.BUDGET));
      }
    }
    return cells;
  }

  private static List<Cell> headlineCells() {
    List<Cell> cells = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      cells.add(Cell.standard(profile));
      cells.add(Cell.full(profile, true));
      cells.add(new Cell(profile, true, Policy.CANON_OPEN_CHEAP, Funding.BUDGET));
      cells.add(new Cell(profile, true, Policy.VXTH_STYLE, Funding.BUDGET));
    }
    return cells;
  }
}
