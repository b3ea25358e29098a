package io.alvh.claims.metric;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.Settlement;
import io.alvh.claims.BookKey;
import io.alvh.claims.BoxShifts;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.claims.Measured.Control;
import io.alvh.claims.metric.RowDraws.Sure;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.pricing.Valuer;
import io.alvh.study.BoxNode;
import io.alvh.study.measure.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// What the call side of a seven-day SPX condor earns, in points for each 10,000 of SPX: sold every
/// Friday at the close with shorts of 16 delta, where a series expires on the next Friday, and held
/// to settlement. Its rules are ours: the claim's page gives only the tenor.
///
/// Beside it the put side, shorts of other deltas, and both sides of the condors of the two books.
final class CallSide implements ClaimMetric {
  private static final double DELTA = 0.16;
  private static final double[] OTHER_DELTAS = {0.10, 0.30};
  private static final double STEP = 5;
  private static final int DAYS = 7;
  private static final double BLOCK = 4;
  private static final double SCALE = 10_000;

  @Override
  public String label() {
    return "weekly_call_side";
  }

  @Override
  public String meaning() {
    return "mean result of the call side of a seven-day SPX condor after costs, points for each"
        + " 10,000 of SPX";
  }

  @Override
  public List<BookKey> books(ClaimSpec claim) {
    return claim.universe().cells().stream().map(c -> BookKey.of(c.unhedged())).toList();
  }

  @Override
  public List<BookKey> boxed(ClaimSpec claim) {
    return List.of();
  }

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    String universe = "SPX condors of seven days, 16 delta, " + Periods.words(claim.period());
    List<SoldCondor> sold = sold(claim, file, DELTA, BoxNode.BASE);
    if (sold.size() < 2) {
      return List.of(Measured.none(universe, file.modelPriced(), "no series of seven days"));
    }
    double[] calls = scaled(sold, SoldCondor::callSide);
    Sure sure = RowDraws.mean(calls, BLOCK, file.sampling());
    return List.of(
        new Measured(
            universe,
            CondorSample.mean(calls),
            sure.interval(),
            sure.strict(),
            new Measured.Sample(calls.length, "weeks"),
            file.modelPriced(),
            Boxes.ofSpx(n -> at(sold(claim, file, DELTA, n), file), file),
            controls(claim, file, sold),
            ""));
  }

  private static BoxShifts.At at(List<SoldCondor> sold, CaseFile file) {
    double[] calls = scaled(sold, SoldCondor::callSide);
    return new BoxShifts.At(
        CondorSample.mean(calls), RowDraws.mean(calls, BLOCK, file.sampling()).strict());
  }

  private static double[] scaled(List<SoldCondor> sold, ToDoubleFunction<SoldCondor> points) {
    return sold.stream().mapToDouble(s -> SCALE * points.applyAsDouble(s) / s.spot()).toArray();
  }

  private List<Control> controls(ClaimSpec claim, CaseFile file, List<SoldCondor> sold) {
    List<Control> controls = new ArrayList<>();
    control(controls, "put side, 16 delta", scaled(sold, SoldCondor::putSide), file);
    control(controls, "call side before costs", scaled(sold, CallSide::callsBeforeCosts), file);
    for (double delta : OTHER_DELTAS) {
      List<SoldCondor> other = sold(claim, file, delta, BoxNode.BASE);
      control(
          controls, "call side, " + delta + " delta", scaled(other, SoldCondor::callSide), file);
      control(controls, "put side, " + delta + " delta", scaled(other, SoldCondor::putSide), file);
    }
    Sessions sessions = new Sessions(file.history().sessions());
    for (BookKey key : books(claim)) {
      controls.addAll(SideSplit.of(file.run(key), claim.period(), sessions).controls(key, file));
    }
    return controls;
  }

  private static double callsBeforeCosts(SoldCondor sold) {
    return sold.callCredit() - sold.callOwed();
  }

  private static void control(
      List<Control> controls, String label, double[] values, CaseFile file) {
    controls.add(
        new Control(
            label + ", for each 10,000 of SPX",
            Unit.POINTS,
            CondorSample.mean(values),
            RowDraws.mean(values, BLOCK, file.sampling()).interval()));
  }

  private static List<SoldCondor> sold(ClaimSpec claim, CaseFile file, double delta, BoxNode node) {
    double width = file.base().condors().income().widthFractionOfSpot();
    Function<Valuer, Optional<IronCondor>> choice =
        now ->
            claim.period().contains(now.snapshot().date())
                ? expiry(now.snapshot().date()).map(e -> condor(now, e, delta, width))
                : Optional.empty();
    return SoldCondor.all(file.history().sessions(), file.base().fills(), node, choice);
  }

  /// Returns the series that expires a week after the Friday `date`, the PM-settled one if there
  /// are two.
  static Optional<Expiry> expiry(LocalDate date) {
    if (date.getDayOfWeek() != DayOfWeek.FRIDAY) {
      return Optional.empty();
    }
    List<Expiry> listed = OptionCalendar.listedSpx(date.plusDays(DAYS));
    return listed.stream()
        .filter(e -> e.settlement() == Settlement.PM)
        .findFirst()
        .or(() -> listed.stream().findFirst());
  }

  private static IronCondor condor(Valuer now, Expiry expiry, double delta, double fraction) {
    double put = now.strikeForDelta(Underlying.SPX, expiry, OptionRight.PUT, delta);
    double call = now.strikeForDelta(Underlying.SPX, expiry, OptionRight.CALL, delta);
    double width = Math.max(1, Math.rint(fraction * now.snapshot().spx().close() / STEP)) * STEP;
    double shortPut = Math.floor(put / STEP) * STEP;
    double shortCall = Math.ceil(call / STEP) * STEP;
    return new IronCondor(
        Underlying.SPX, expiry, shortPut - width, shortPut, shortCall, shortCall + width);
  }
}
