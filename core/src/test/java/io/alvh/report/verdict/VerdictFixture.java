package io.alvh.report.verdict;

import io.alvh.adapter.output.PageParts;
import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.adapter.synthetic.World;
import io.alvh.backtest.Backtest;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.SharedHistory;
import io.alvh.claims.BookKey;
import io.alvh.claims.ClaimResult;
import io.alvh.claims.Sampling;
import io.alvh.claims.metric.Places;
import io.alvh.ledger.Journal;
import io.alvh.multiverse.BookFigures;
import io.alvh.multiverse.Dimension;
import io.alvh.multiverse.Figure;
import io.alvh.multiverse.Influence;
import io.alvh.multiverse.Landscape;
import io.alvh.multiverse.MultiverseResult;
import io.alvh.multiverse.Reading;
import io.alvh.multiverse.ReadingResult;
import io.alvh.multiverse.Selection;
import io.alvh.multiverse.Share;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.Profile;
import io.alvh.strategy.Rulebooks;
import io.alvh.study.Cell;
import io.alvh.study.Measure;
import io.alvh.study.Period;
import io.alvh.study.PlannedRun;
import io.alvh.study.RunSlice;
import io.alvh.study.Study;
import io.alvh.study.StudyInput;
import io.alvh.study.StudyPorts;
import io.alvh.study.StudyResult;
import io.alvh.study.attribution.AttributionResult;
import io.alvh.study.attribution.HedgeAttribution;
import io.alvh.study.inference.BookDays;
import io.alvh.study.inference.InferenceSettings;
import io.alvh.study.inference.PairedInference;
import io.alvh.study.inference.PairedSampler;
import io.alvh.study.inference.Power;
import io.alvh.study.sensitivity.SensitivityResult;
import io.alvh.study.sensitivity.WalkForwardCurve;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A verdict page's input made by hand around a study of one made-up crash: one claim of each
/// verdict, with numbers chosen to be awkward.
final class VerdictFixture {
  static final LocalDate FROM = LocalDate.of(2021, 10, 1);
  static final LocalDate TO = LocalDate.of(2022, 3, 31);
  static final List<Valuer> HISTORY =
      SyntheticMarket.world(World.CRASH, FROM, TO).snapshots(FROM, TO).stream()
          .map(Valuer::of)
          .toList();
  static final Money NAV = new Money(100_000_000);
  static final StudyInput STUDY =
      new StudyInput(Rulebooks.defaults(), HISTORY, "made-up", false, NAV, "test", 2);
  static final StudyResult RESULT = Study.run(STUDY, ports());
  static final String CSS = PageParts.style("verdict.css");

  private static final Cell STANDARD = Cell.standard(Profile.INCOME_45DTE);

  private VerdictFixture() {}

  static StudyPorts ports() {
    return new StudyPorts() {
      @Override
      public Journal journal(PlannedRun run) {
        return _ -> {};
      }

      @Override
      public void progress(int finished, int total, PlannedRun run) {}
    };
  }

  /// Returns the input; made up and stamped if `synthetic`.
  static VerdictInput input(boolean synthetic) {
    StudyResult study =
        synthetic
            ? Study.run(
                new StudyInput(Rulebooks.defaults(), HISTORY, "made-up", true, NAV, "test", 1),
                ports())
            : RESULT;
    ClaimResult claims =
        new ClaimResult(
            study.manifest(),
            new Sampling(10_000, 42, 1, 39),
            List.of(
                VerdictClaims.supported(),
                VerdictClaims.notSupported(),
                VerdictClaims.inconclusive(),
                VerdictClaims.untestable()));
    Map<String, List<String>> byClaim = new LinkedHashMap<>();
    byClaim.put("T1", List.of(BookKey.of(STANDARD).label()));
    return new VerdictInput(
        study,
        List.of("credits MAE 3.50 <made up>"),
        claims,
        List.of(hedged()),
        List.of(story()),
        byClaim,
        trials());
  }

  private static Trials trials() {
    List<SensitivityResult.Start> starts = new ArrayList<>();
    List<SensitivityResult.Offset> offsets = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      starts.add(
          new SensitivityResult.Start(LocalDate.of(2008, 1, 2).plusMonths(3L * i), headline(i)));
      offsets.add(new SensitivityResult.Offset(i - 10, i - 10, headline(20 - i)));
    }
    SensitivityResult sensitivity =
        new SensitivityResult(
            List.of(new SensitivityResult.Book(Profile.INCOME_45DTE, starts, offsets)));
    List<WalkForwardCurve.Point> points = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      points.add(
          new WalkForwardCurve.Point(
              LocalDate.of(2015, 1, 2).plusDays(3L * i),
              100_000_000L + 90_000L * i,
              100_000_000L + 80_000L * i - (i > 300 ? 9_000_000L : 0),
              100_000_000L + 120_000L * i - (i > 400 ? 20_000_000L : 0)));
    }
    WalkForwardCurve curve =
        new WalkForwardCurve(Profile.DAILY_1DTE, List.of(LocalDate.of(2016, 1, 4)), points);
    return new Trials(
        Part.of(sensitivity),
        Part.of(List.of(curve)),
        Part.of(multiverse()),
        Part.of(
            new StoredTrial(
                List.of("Made by another version of the program."),
                List.of(
                    new StoredTable(
                        "Verdicts",
                        List.of("true_cut", "supported"),
                        List.of(List.of("0.1", "3")))))),
        Part.of(
            List.of(
                new BookPower(
                    STANDARD,
                    List.of(
                        new Power.Curve(
                            20,
                            200,
                            List.of(new Power.Point(0.1, 0.0567, 0.81)),
                            Measure.of(0.2345)))))),
        Part.of(List.of(places())));
  }

  /// A hundred readings that say nothing, but differ.
  private static MultiverseResult multiverse() {
    List<Landscape.Bin> logits = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      logits.add(new Landscape.Bin(-4 + 0.2 * i, -3.8 + 0.2 * i, (i * 37) % 100));
    }
    Measure half = Measure.of(0.4321);
    List<ReadingResult> readings = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Map<Dimension, String> levels = new LinkedHashMap<>();
      Dimension.of(Profile.INCOME_45DTE).forEach(d -> levels.put(d, "x"));
      BookFigures figures =
          new BookFigures(0.1, half, 0.2, half, Measure.of(0.01), Measure.of(0.002));
      readings.add(
          new ReadingResult(
              new Reading("in-" + i, Reading.Design.BALANCED, "", Profile.INCOME_45DTE, levels),
              figures,
              figures,
              new ReadingResult.Against(Measure.of(-0.4 + 0.009 * i), half, half, half, half),
              18));
    }
    Selection selection =
        new Selection(
            "income",
            Selection.Series.OVER_UNHEDGED,
            100,
            0,
            new Selection.Best("in-7", half, half, half, half, Measure.of(12)),
            new Selection.Overfitting(half, half, 12_870, logits),
            new Selection.Superiority(Measure.of(0.2345), Measure.of(0.3456), 2000));
    Influence influence =
        new Influence(
            Profile.INCOME_45DTE,
            Figure.REDUCTION,
            Dimension.of(Profile.INCOME_45DTE).getFirst(),
            List.of(new Influence.LevelEffect("all", 50, half, half, half)),
            half,
            half,
            half,
            20);
    return new MultiverseResult(
        new MultiverseResult.Origin(
            "abcdef",
            "vix_tiered v1",
            new MultiverseResult.Data("made-up", false, FROM, TO, 120, NAV),
            "test",
            200),
        readings,
        List.of(),
        List.of(new Share(Profile.INCOME_45DTE, false, "drawdown reduced", "", 40, 0, 100)),
        List.of(influence),
        List.of(selection));
  }

  private static SensitivityResult.Headline headline(int i) {
    return new SensitivityResult.Headline(
        Measure.of(-0.05 + 0.01 * (i % 7)),
        i == 3 ? Measure.undefined("unhedged book does not earn") : Measure.of(0.5 + 0.01 * i),
        Measure.of(-0.3),
        Measure.of(0.0057),
        0.27,
        0.12);
  }

  private static BookStory story() {
    BookKey key = BookKey.of(STANDARD);
    AttributionResult attribution =
        HedgeAttribution.of(
            RunSlice.of(run(key), Period.HEADLINE).orElseThrow(),
            RunSlice.of(run(key.unhedged()), Period.HEADLINE).orElseThrow());
    return BookStory.of(
        key.label(),
        run(key),
        "trades-x.csv",
        Optional.of(BookAttribution.of(attribution, "attribution-x.csv")));
  }

  private static HedgedBook hedged() {
    BookKey key = BookKey.of(STANDARD);
    return HedgedBook.of(
        STANDARD,
        PairedInference.of(
            days(key), days(key.unhedged()), InferenceSettings.of(7, 1, 0.9987).withDraws(200)));
  }

  private static Places places() {
    BookKey key = BookKey.of(STANDARD);
    return Places.of(
        key,
        days(key),
        days(key.unhedged()),
        HISTORY,
        InferenceSettings.of(7, 1, 0.9987).withDraws(200),
        PairedSampler.here());
  }

  private static BookDays days(BookKey key) {
    return RunSlice.of(run(key), Period.HEADLINE).map(BookDays::of).orElseThrow();
  }

  private static RunResult run(BookKey key) {
    return Backtest.run(
        key.rules(Rulebooks.defaults()),
        SharedHistory.of(HISTORY),
        STUDY.headlineStart(),
        NAV,
        _ -> {});
  }
}
