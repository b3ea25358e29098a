package io.alvh.claims.metric;

import io.alvh.claims.BookKey;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.claims.Measured.Control;
import io.alvh.claims.metric.RowDraws.Sure;
import io.alvh.signal.EdrFormula;
import io.alvh.study.EdrReading;
import io.alvh.study.Measure;
import io.alvh.study.measure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The expected daily range, as a fraction of SPX, on the two sessions on which SPX was near the
/// published 7,138: from closes alone and without sampling error. What the formula gives at the
/// published inputs is arithmetic and stands beside it. The further number `points` is the same in
/// points.
final class EdrOnDays implements ClaimMetric {
  private static final String POINTS = "points";

  @Override
  public String label() {
    return "edr_on_days";
  }

  @Override
  public String meaning() {
    return "expected daily range as a fraction of SPX on the sessions on which SPX was near 7,138";
  }

  @Override
  public List<String> numbers() {
    return List.of(POINTS);
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
    EdrFormula formula = file.base().edrFormula();
    List<EdrReading> days =
        file.synthetic() ? List.of() : EdrReading.days(file.history().sessions(), formula);
    if (days.isEmpty()) {
      return List.of(
          Measured.none(
              "SPX near 7,138",
              file.market(),
              "needs closes of the sessions on which SPX was near 7,138"));
    }
    List<Measured> all = new ArrayList<>();
    for (EdrReading day : days) {
      all.add(measure(day, fraction(day.percent()), formula, file));
      claim
          .further(POINTS)
          .ifPresent(f -> all.add(measure(day, day.points(), formula, file).as(f)));
    }
    return all;
  }

  private static Measured measure(
      EdrReading day, Measure number, EdrFormula formula, CaseFile file) {
    String universe = "closes of " + day.date();
    if (number instanceof Measure.Undefined u) {
      return Measured.none(universe, file.market(), u.reason());
    }
    Sure sure = RowDraws.exact(number.find().orElseThrow(), file.sampling());
    double percent = EdrReading.arithmetic(formula);
    return new Measured(
        universe,
        number,
        sure.interval(),
        sure.strict(),
        new Measured.Sample(1, "session"),
        file.market(),
        List.of(),
        List.of(
            control("SPX", Unit.POINTS, Measure.of(day.spx())),
            control("VIX", Unit.POINTS, day.vix()),
            control(
                "arithmetic at VIX9D 17.95 and 20-day volatility 19.1",
                Unit.PERCENT,
                Measure.of(percent / 100)),
            control("the same at 7,138", Unit.POINTS, Measure.of(percent / 100 * EdrReading.SPX))),
        "");
  }

  private static Measure fraction(Measure percent) {
    return switch (percent) {
      case Measure.Undefined u -> u;
      case Measure.Known k -> Measure.of(k.value() / 100);
    };
  }

  private static Control control(String label, Unit unit, Measure value) {
    return new Control(label, unit, value, Optional.empty());
  }
}
