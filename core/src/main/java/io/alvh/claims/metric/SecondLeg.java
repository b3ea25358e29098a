package io.alvh.claims.metric;

import io.alvh.claims.BookKey;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.claims.metric.RowDraws.Sure;
import io.alvh.stats.PermutationTest;
import io.alvh.study.Measure;
import io.alvh.study.events.EventResult;
import io.alvh.study.events.Outcome;
import io.alvh.study.measure.Unit;
import java.util.List;
import java.util.Optional;

/// How often VIX made a higher close in the third to seventh session after a meeting with
/// projections than in the first two (T19). The claim is about meetings that surprised; which did
/// is in no data at hand, so all are counted and no verdict is better than inconclusive.
final class SecondLeg implements ClaimMetric {
  private static final String MEETING = "sep_meeting";

  @Override
  public String label() {
    return "second_leg_frequency";
  }

  @Override
  public String meaning() {
    return "share of meetings with projections after which VIX made a second leg up";
  }

  @Override
  public List<BookKey> books(ClaimSpec claim) {
    return List.of();
  }

  @Override
  public List<BookKey> boxed(ClaimSpec claim) {
    return List.of();
  }

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    EventResult meetings = Events.find(Events.study(file), MEETING);
    String universe = "VIX closes after meetings with projections";
    Optional<EventResult.Test> test =
        Events.test(meetings, Outcome.SECOND_LEG, Outcome.SECOND_LEG_END);
    if (test.isEmpty()) {
      return List.of(Measured.none(universe, file.market(), "no such meeting in the history"));
    }
    PermutationTest drawn = test.get().drawn();
    int hits = (int) Math.round(drawn.meanAtSignals() * drawn.n());
    Sure sure = RowDraws.binomial(hits, drawn.n(), file.sampling());
    return List.of(
        new Measured(
            universe,
            Measure.of(drawn.meanAtSignals()),
            sure.interval(),
            sure.strict(),
            new Measured.Sample(drawn.n(), "meetings"),
            file.market(),
            List.of(),
            List.of(
                Events.control("the same after any session", Unit.PERCENT, drawn.meanOfAll()),
                Events.control("p against random dates", Unit.FINE, drawn.pTwoSided()),
                second(meetings, Outcome.SECOND_LEG_5_PERCENT, "second leg at least 5 % higher"),
                second(meetings, Outcome.TWO_LEGS, "two legs up")),
            "which meetings surprised is in no data at hand"));
  }

  private static Measured.Control second(EventResult meetings, Outcome outcome, String label) {
    Measure value =
        Events.test(meetings, outcome, Outcome.SECOND_LEG_END)
            .map(t -> Measure.of(t.drawn().meanAtSignals()))
            .orElse(Measure.undefined("not measured"));
    return new Measured.Control(label, Unit.PERCENT, value, Optional.empty());
  }
}
