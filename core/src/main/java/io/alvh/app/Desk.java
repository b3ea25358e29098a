package io.alvh.app;

import io.alvh.adapter.chain.ChainFolder;
import io.alvh.adapter.history.CsvHistory;
import io.alvh.adapter.history.DataCheckReport;
import io.alvh.adapter.output.Draft;
import io.alvh.adapter.output.OutputFolder;
import io.alvh.adapter.rulebook.RulebookCheck;
import io.alvh.backtest.Backtest;
import io.alvh.backtest.IndexRun;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.Trade;
import io.alvh.ledger.Journal;
import io.alvh.ledger.JournalText;
import io.alvh.market.FundHolding;
import io.alvh.market.MarketHistory;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.MissingQuoteException;
import io.alvh.pricing.Valuer;
import io.alvh.report.IndexText;
import io.alvh.report.RunText;
import io.alvh.report.TradesCsv;
import io.alvh.strategy.HedgeRules;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.index.IndexRulebook;
import io.alvh.strategy.index.Overlay;
import io.alvh.study.Study;
import io.alvh.study.StudyInput;
import io.alvh.study.StudyResult;
import io.alvh.unit.BadInputException;
import io.alvh.validation.IndexRules;
import io.alvh.validation.Replicas;
import io.alvh.validation.Validation;
import io.alvh.validation.ValidationInput;
import io.alvh.validation.ValidationResult;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the program can do, one method a use case: the page a newcomer reads second. Every method
/// throws `BadInputException` for what the user can mend.
public final class Desk {
  private static final String HOW_TO_GET_DATA =
      "No market data were found: set ALVH_DATA, give --data DIR, or run ./alvh data pull.";

  static final LocalDate FIRST_DATE = LocalDate.of(1900, 1, 1);
  static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

  private final DataPlace data;
  private final Progress progress;

  /// Makes a desk that reads market data from `data`.
  public Desk(DataPlace data, Progress progress) {
    this.data = data;
    this.progress = progress;
  }

  /// Returns what is in the data folder, each repaired value with its place.
  public Findings checkData() {
    return switch (data) {
      case DataPlace.Synthetic _ -> new Findings(List.of(HOW_TO_GET_DATA), false);
      case DataPlace.Folder folder -> {
        DataCheckReport report = CsvHistory.open(folder.path()).report();
        List<String> lines = new ArrayList<>(report.render());
        // The verdict on the history stays the last line: it does not rest on the options.
        lines.addAll(lines.size() - 1, ChainFolder.read(folder.path()).render());
        yield new Findings(lines, report.isUsable());
      }
    };
  }

  /// Writes the template of one of the user's own files into the folder `out` and returns what to
  /// do with it; refuses a name it does not know and never overwrites a file.
  public static List<String> dataTemplate(String name, Path out) {
    return DataFiles.template(name, out);
  }

  /// Returns the funds the user says he holds in the data folder; none on a made-up market.
  public List<FundHolding> holdings() {
    return Wiring.holdings(data);
  }

  /// Downloads what `order` names.
  ///
  /// @param line receives progress
  public static Findings pullData(PullOrder order, Consumer<String> line)
      throws InterruptedException {
    return DataFiles.pull(order, line);
  }

  /// Returns all errors and warnings of the rulebook in `file`.
  public static Findings checkRulebook(Path file) {
    RulebookCheck check = RulebookCheck.of(file);
    return new Findings(check.lines(), check.usable());
  }

  /// Returns the rulebook in file `name`, or the one of that name that comes with the program; the
  /// rules of a published index are refused.
  public static Rulebook rulebook(String name) {
    return switch (Shelf.take(name)) {
      case Shelf.Rules.Condors condors -> condors.rulebook();
      case Shelf.Rules.Index _ ->
          throw new BadInputException(
              "--rulebook " + name + ": the rules of an index; accepted: a rulebook of condors");
    };
  }

  /// Refuses a `name` that `backtest` cannot run: neither a rulebook nor the rules of an index.
  public static void checkRunnable(String name) {
    Shelf.take(name);
  }

  /// Returns all sessions up to `to`: signals remember all that came before. A surface is fitted
  /// when something is first priced on it.
  PricedHistory priced(MarketHistory history, LocalDate to) {
    progress.at("fitting surfaces", 0, 0);
    List<MarketSnapshot> all = history.snapshots(FIRST_DATE, to);
    return new PricedHistory(
        all.parallelStream().map(Valuer::of).toList(), history.dataId(), history.synthetic());
  }

  Progress progress() {
    return progress;
  }

  MarketHistory read() {
    progress.at("reading market data", 0, 0);
    return Wiring.history(data);
  }

  static <T> T onWholeData(Supplier<T> run) {
    try {
      return run.get();
    } catch (MissingQuoteException e) {
      throw new BadInputException(
          "the data have a hole where a position must be marked: "
              + e.getMessage()
              + "; accepted: data without it (see alvh data check), or a span of sessions that ends"
              + " before or begins after it");
    }
  }

  /// Returns what a study by `order` runs on.
  StudyInput studyInput(StudyOrder order) {
    Rulebook base = rulebook(order.rulebook());
    MarketHistory source = read();
    Span span =
        Span.of(source.snapshots(FIRST_DATE, LAST_DATE), BacktestOrder.HEADLINE, LAST_DATE, true);
    PricedHistory history = priced(source, span.to());
    return new StudyInput(
        base,
        history.sessions(),
        history.dataId(),
        history.synthetic(),
        order.nav(),
        Wiring.code(),
        order.threads());
  }

  /// Runs every combination of profile, gate, policy and funding, writes the files of the report,
  /// and returns the report as text.
  public List<String> study(StudyOrder order) {
    OutputFolder out = OutputFolder.open(order.out());
    StudyInput input = studyInput(order);
    try (StudyFiles files = new StudyFiles(out, progress)) {
      StudyResult result = onWholeData(() -> Study.run(input, files));
      progress.at("writing the report", 0, 0);
      return files.commit(result, StudyFiles.modelError(input));
    }
  }

  /// Holds the modelled prices against every real quote, published value and proof at hand, writes
  /// the files of the report, and returns the report as text.
  ///
  /// @throws BadInputException without a data folder: made-up prices have nothing to be held
  ///   against
  public List<String> validate(ValidationOrder order) {
    DataPlace.Folder folder = realData();
    OutputFolder out = OutputFolder.open(order.out());
    IndexRules indexes = Shelf.indexRules(order.benchmarks());
    PricedHistory history = priced(read(), LAST_DATE);
    progress.at("reading option quotes", 0, 0);
    ValidationInput input =
        new ValidationInput(
            history.sessions(),
            history.dataId(),
            Wiring.quotes(folder),
            indexes,
            rulebook("vix_tiered").fills(),
            Wiring.code(),
            order.threads());
    ValidationResult result =
        onWholeData(
            () -> Validation.run(input, (n, all, _) -> progress.at("validation: parts", n, all)));
    progress.at("writing the report", 0, 0);
    return ValidationFiles.write(out, result);
  }

  private DataPlace.Folder realData() {
    return switch (data) {
      case DataPlace.Folder folder -> folder;
      case DataPlace.Synthetic _ ->
          throw new BadInputException(
              List.of(
                  "validate holds modelled prices against real quotes, and made-up ones prove nothing.",
                  HOW_TO_GET_DATA));
    };
  }

  /// Runs one rulebook, or the rules of one published index, writes its trades and journal, and
  /// returns its summary.
  public List<String> backtest(BacktestOrder order) {
    return switch (Shelf.take(order.rulebook())) {
      case Shelf.Rules.Condors condors -> backtest(order, condors.rulebook());
      case Shelf.Rules.Index index -> backtest(order, index.rulebook());
    };
  }

  /// Runs one rulebook and the same book without its hedge, measures both, writes the tables, and
  /// returns the report as text.
  public List<String> measure(BacktestOrder order) {
    OutputFolder out = OutputFolder.open(order.out());
    Rulebook rules = rulebook(order.rulebook());
    MarketHistory source = read();
    Span span = Span.of(source.snapshots(FIRST_DATE, LAST_DATE), order.from(), order.to(), true);
    PricedHistory history = priced(source, span.to());
    progress.at("measuring " + rules.id(), 0, 0);
    return onWholeData(
        () -> MeasureFiles.write(out, rules, history, span, order.nav(), holdings()));
  }

  /// Returns every signal of a session as text, and writes those that `order` wants in a file.
  public List<String> signals(SignalsOrder order) {
    return new SignalVectors(order, rulebook(order.rulebook()), read(), progress).run();
  }

  private List<String> backtest(BacktestOrder order, Rulebook rules) {
    boolean hedged = rules.hedge().policy() != HedgeRules.Policy.NONE;
    return backtest(
        order,
        rules.id(),
        hedged,
        (span, history, journal) -> {
          RunResult run =
              Backtest.run(rules, history.sessions(), span.from(), order.nav(), journal);
          return new Outcome(RunText.lines(run, history.synthetic()), run.trades());
        });
  }

  private List<String> backtest(BacktestOrder order, IndexRulebook rules) {
    return backtest(
        order,
        rules.id(),
        rules.overlay() instanceof Overlay.VixCalls,
        (span, history, journal) -> {
          List<Valuer> usable = Replicas.usable(history.sessions(), rules.overlay());
          IndexRun run = Backtest.run(rules, usable, span.from(), order.nav(), journal);
          return new Outcome(IndexText.lines(run, history.synthetic()), run.trades());
        });
  }

  private List<String> backtest(BacktestOrder order, String id, boolean needsFutures, Runner run) {
    OutputFolder out = OutputFolder.open(order.out());
    MarketHistory source = read();
    List<MarketSnapshot> all = source.snapshots(FIRST_DATE, LAST_DATE);
    Span span = Span.of(all, order.from(), order.to(), needsFutures);
    PricedHistory history = priced(source, span.to());
    progress.at("running " + id, 0, 0);
    try (Draft entries = out.draft("journal.txt")) {
      Journal journal = step -> step.forEach(e -> entries.append(JournalText.line(e)).append("\n"));
      Outcome outcome = onWholeData(() -> run.over(span, history, journal));
      List<String> lines = new ArrayList<>(outcome.lines());
      lines.add("Trades: " + out.write("trades.csv", TradesCsv.text(outcome.trades())));
      lines.add("Journal: " + entries.commit());
      lines.addAll(span.notes());
      if (history.synthetic()) {
        lines.add(HOW_TO_GET_DATA);
      }
      return lines;
    }
  }

  /// Runs one kind of rules.
  private interface Runner {
    Outcome over(Span span, PricedHistory history, Journal journal);
  }

  /// What a backtest prints and writes.
  private record Outcome(List<String> lines, List<Trade> trades) {}
}
