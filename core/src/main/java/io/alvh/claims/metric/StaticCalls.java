package io.alvh.claims.metric;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.claims.BookKey;
import io.alvh.claims.BoxShifts;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.claims.Measured.Control;
import io.alvh.claims.metric.RowDraws.Sure;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.FillPolicy;
import io.alvh.market.IndexName;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.VixStrikes;
import io.alvh.study.BoxNode;
import io.alvh.study.Measure;
import io.alvh.study.measure.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// What VIX calls lose that are bought month after month whatever the market says and held to their
/// settlement: the part of the premium paid, costs included, that never comes back, over the calls
/// bought in calm years (mean VIX below 15; known only afterwards, so no rule could choose them).
///
/// ```
/// drag = 1 - sum of payoffs / sum of premiums
/// ```
///
/// On the day one monthly series settles, calls of the series `months` later are bought at the
/// modelled mid plus half the modelled spread plus fees.
final class StaticCalls implements ClaimMetric {
  private static final double[] DELTAS = {0.30, 0.50};
  private static final int[] LONGER = {3, 6};
  private static final double CALM = 15;
  private static final double BLOCK = 3;

  @Override
  public String label() {
    return "static_call_drag";
  }

  @Override
  public String meaning() {
    return "part of the premium of one-month VIX calls, bought every month and held to settlement,"
        + " that is lost, in years with a mean VIX below 15";
  }

  @Override
  public List<BookKey> books(ClaimSpec claim) {
    return List.of();
  }

  @Override
  public List<BookKey> boxed(ClaimSpec claim) {
    return List.of();
  }

  /// A call bought and held to its settlement.
  ///
  /// @param bought session
  /// @param paid points, half the spread and fees included
  /// @param payoff points
  record Held(LocalDate bought, double paid, double payoff) {}

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    Sessions sessions = new Sessions(file.history().sessions());
    List<Measured> all = new ArrayList<>();
    for (double delta : DELTAS) {
      all.add(measure(claim, file, sessions, delta));
    }
    return all;
  }

  private static Measured measure(ClaimSpec claim, CaseFile file, Sessions sessions, double delta) {
    String universe =
        "VIX calls of " + delta + " delta, one month, calm years, " + Periods.words(claim.period());
    List<Held> every = held(claim, file, sessions, delta, 1, BoxNode.BASE);
    Map<Integer, Double> vix = sessions.meanVix();
    List<Held> calm = calm(every, vix);
    if (calm.isEmpty()) {
      return Measured.none(universe, file.modelPriced(), "no calm year with VX futures");
    }
    Sure sure = sure(calm, file);
    return new Measured(
        universe,
        drag(calm),
        sure.interval(),
        sure.strict(),
        new Measured.Sample(calm.size(), "calls"),
        file.modelPriced(),
        Boxes.ofVix(
            n -> {
              List<Held> there = calm(held(claim, file, sessions, delta, 1, n), vix);
              return new BoxShifts.At(drag(there), sure(there, file).strict());
            },
            file),
        controls(claim, file, sessions, delta, every),
        "");
  }

  /// Returns the intervals of what was lost of what was paid; no call loses more.
  private static Sure sure(List<Held> held, CaseFile file) {
    double[] lost = held.stream().mapToDouble(h -> h.paid() - h.payoff()).toArray();
    double[] paid = held.stream().mapToDouble(Held::paid).toArray();
    return RowDraws.ratio(lost, paid, BLOCK, file.sampling()).within(Double.NEGATIVE_INFINITY, 1);
  }

  private static List<Held> calm(List<Held> held, Map<Integer, Double> vix) {
    return held.stream()
        .filter(h -> vix.getOrDefault(h.bought().getYear(), Double.NaN) < CALM)
        .toList();
  }

  /// Returns the part of the premiums of `held` that was lost.
  static Measure drag(List<Held> held) {
    double paid = held.stream().mapToDouble(Held::paid).sum();
    double back = held.stream().mapToDouble(Held::payoff).sum();
    return Measure.ratio(paid - back, paid, "no call was bought");
  }

  private static List<Control> controls(
      ClaimSpec claim, CaseFile file, Sessions sessions, double delta, List<Held> every) {
    Map<Integer, Double> vix = sessions.meanVix();
    List<Control> controls = new ArrayList<>();
    controls.add(control("all years", every));
    Map<Integer, List<Held>> years = new TreeMap<>();
    every.forEach(h -> years.computeIfAbsent(h.bought().getYear(), _ -> new ArrayList<>()).add(h));
    years.forEach((year, held) -> {
      boolean isCalm = vix.getOrDefault(year, Double.NaN) < CALM;
      controls.add(control(year + (isCalm ? " (calm)" : ""), held));
    });
    for (int months : LONGER) {
      List<Held> longer = held(claim, file, sessions, delta, months, BoxNode.BASE);
      controls.add(control(months + " months, calm years", calm(longer, vix)));
      controls.add(control(months + " months, all years", longer));
    }
    return controls;
  }

  private static Control control(String label, List<Held> held) {
    return new Control(
        "premium lost, " + label + ", " + held.size() + " calls",
        Unit.PERCENT,
        drag(held),
        Optional.empty());
  }

  /// Returns every call bought in the claim's period whose settlement is known.
  private static List<Held> held(
      ClaimSpec claim, CaseFile file, Sessions sessions, double delta, int months, BoxNode node) {
    FillPolicy fills = file.base().fills().withSlippageTimes(node.spread());
    List<Held> held = new ArrayList<>();
    for (Valuer session : file.history().sessions()) {
      LocalDate date = session.snapshot().date();
      if (claim.period().contains(date) && OptionCalendar.isVixMonthly(date)) {
        buy(session.on(node.surfaces()), sessions, file, fills, delta, months).ifPresent(held::add);
      }
    }
    return held;
  }

  private static Optional<Held> buy(
      Valuer now, Sessions sessions, CaseFile file, FillPolicy fills, double delta, int months) {
    LocalDate date = now.snapshot().date();
    Expiry expiry = after(date, months);
    OptionalDouble vix = now.snapshot().indices().find(IndexName.VIX);
    OptionalDouble settled = sessions.settlement(Underlying.VIX, expiry);
    if (now.findForward(Underlying.VIX, expiry).isEmpty() || vix.isEmpty() || settled.isEmpty()) {
      return Optional.empty();
    }
    double exact = now.strikeForDelta(Underlying.VIX, expiry, OptionRight.CALL, delta);
    LongCall call =
        new LongCall(
            Underlying.VIX,
            expiry,
            VixStrikes.nearest(file.base().hedge().strikes().intervals(), exact));
    double mid = now.value(call);
    double paid =
        mid
            + fills.slippagePoints(call, now, vix.getAsDouble())
            + fills.feesDollars(call, now) / call.underlying().multiplier();
    return Optional.of(new Held(date, paid, call.payoff(settled.getAsDouble())));
  }

  /// Returns the monthly series `months` after the one that settles on `date`.
  private static Expiry after(LocalDate date, int months) {
    Expiry expiry = OptionCalendar.nextVixMonthly(date);
    for (int i = 1; i < months; i++) {
      expiry = OptionCalendar.nextVixMonthly(expiry.date());
    }
    return expiry;
  }
}
