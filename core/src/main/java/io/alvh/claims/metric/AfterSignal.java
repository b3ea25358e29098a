package io.alvh.claims.metric;

import io.alvh.claims.BookKey;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.claims.Measured.Control;
import io.alvh.claims.RuleChange;
import io.alvh.signal.SignalName;
import io.alvh.stats.Gaussian;
import io.alvh.stats.PermutationTest;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.strategy.RuleId;
import io.alvh.study.Measure;
import io.alvh.study.events.Event;
import io.alvh.study.events.EventResult;
import io.alvh.study.events.EventStudyResult;
import io.alvh.study.events.Outcome;
import io.alvh.study.measure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How much deeper SPX fell in the 21 sessions after the breadth warning than after any session
/// (T11). Closes alone, so no option price is in it; whether an overlay timed by it pays is a
/// further number, of the books.
final class AfterSignal implements ClaimMetric {
  private static final double LEVEL = 0.95;
  private static final int HORIZON = 21;
  private static final String GAIN = "policy_gain";

  private final RuleGain policy =
      RuleGain.timing(
          GAIN, new RuleChange(RuleId.BREADTH, true, 0.1), List.of(SignalName.BREADTH_WARNING));

  @Override
  public String label() {
    return "fall_after_breadth_warning";
  }

  @Override
  public String meaning() {
    return "mean largest fall of SPX over 21 sessions after the warning less after any session";
  }

  @Override
  public List<String> numbers() {
    return List.of(GAIN);
  }

  @Override
  public List<BookKey> books(ClaimSpec claim) {
    return claim.further(GAIN).map(_ -> policy.books(claim)).orElse(List.of());
  }

  @Override
  public List<BookKey> boxed(ClaimSpec claim) {
    return books(claim);
  }

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    List<Measured> all = new ArrayList<>();
    all.add(warned(file));
    claim.further(GAIN).ifPresent(f -> policy.measure(claim, file).forEach(m -> all.add(m.as(f))));
    return all;
  }

  private static Measured warned(CaseFile file) {
    String universe = "SPX closes, all sessions with breadth";
    EventStudyResult study = Events.study(file);
    EventResult event = Events.find(study, Event.BREADTH_WARNING.label());
    Optional<EventResult.Test> test = Events.test(event, Outcome.SPX_DRAWDOWN, HORIZON);
    if (test.isEmpty()) {
      return Measured.none(universe, file.market(), "the warning was never given, or always");
    }
    EventResult.Test fall = test.get();
    double difference = fall.shifted().difference();
    Optional<Double> error =
        fall.t().find().stream().boxed().filter(t -> t != 0).map(t -> difference / t).findFirst();
    boolean few = event.isTooFew();
    return new Measured(
        universe,
        Measure.of(difference),
        few ? Optional.empty() : error.map(e -> interval(difference, e, LEVEL)),
        few
            ? Optional.empty()
            : error.map(e -> interval(difference, e, file.sampling().strictLevel())),
        new Measured.Sample(fall.apart(), "windows that do not overlap"),
        file.market(),
        List.of(),
        controls(event, fall),
        few ? "only " + event.episodes() + " episodes" : "");
  }

  private static Interval interval(double point, double error, double level) {
    double half = Math.abs(error) * Gaussian.quantile((1 + level) / 2);
    return new Interval(point - half, point + half, level, Interval.Method.NEWEY_WEST);
  }

  private static Control random(String which, PermutationTest test) {
    PermutationTest.Sets sets = test.sets();
    return new Control(
        "fall after " + which + ", mean and 95 % range of " + test.draws() + " sets",
        Unit.PERCENT,
        Measure.of(sets.mean()),
        Optional.of(new Interval(sets.low(), sets.high(), LEVEL, Interval.Method.PERCENTILE)));
  }

  private static Control rank(String which, PermutationTest test) {
    return Events.control(
        "sets with a fall as deep or deeper, " + which + ", of " + test.draws(),
        Unit.COUNT,
        test.sets().atLeast());
  }

  private static List<Control> controls(EventResult event, EventResult.Test fall) {
    PermutationTest shifted = fall.shifted();
    return List.of(
        Events.control("fall after the warning", Unit.PERCENT, shifted.meanAtSignals()),
        Events.control("fall after any session", Unit.PERCENT, shifted.meanOfAll()),
        random("as many random dates, one by one", fall.drawn()),
        rank("as many random dates, one by one", fall.drawn()),
        random("the same dates moved along together", shifted),
        rank("the same dates moved along together", shifted),
        Events.control("p against the same dates moved along", Unit.FINE, shifted.pTwoSided()),
        Events.control("p after Holm over all tests of the event study", Unit.FINE, fall.holm()),
        Events.control("sessions with the warning", Unit.COUNT, event.signals()),
        Events.control("its episodes", Unit.COUNT, event.episodes()),
        new Control(
            "mean VIX of those sessions",
            Unit.POINTS,
            event.sample().vixAtSignals(),
            Optional.empty()));
  }
}
