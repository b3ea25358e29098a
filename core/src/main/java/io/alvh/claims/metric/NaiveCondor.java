package io.alvh.claims.metric;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.TradingCalendar;
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
import io.alvh.study.Measure;
import io.alvh.study.OneDayCredits;
import io.alvh.study.measure.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What a one-day condor earns that is sold at every close by its credit alone: wings 20 points
/// wide, shorts of equal delta where the mid credit is 1.25 points, taken when it is 1.05 to 1.45
/// on listed strikes, held to settlement. No range, no gate, no filter. Mean result after costs in
/// points.
///
/// The further number `losses_on_wide_days` is the part of all losses that fell on the fifth of
/// sessions with the widest range from high to low.
final class NaiveCondor implements ClaimMetric {
  private static final String WIDE = "losses_on_wide_days";
  private static final double WIDTH = 20;
  private static final double LEAST = 1.05;
  private static final double AIM = 1.25;
  private static final double MOST = 1.45;
  private static final double STEP = 5;
  private static final double FIFTH = 0.2;
  private static final double NEAREST = 0.45;
  private static final double FARTHEST = 0.005;
  private static final int HALVINGS = 14;
  private static final double BLOCK = 10;

  @Override
  public String label() {
    return "naive_condor";
  }

  @Override
  public String meaning() {
    return "mean result of a one-day condor 20 points wide sold for 1.05 to 1.45 at every close,"
        + " after costs, points";
  }

  @Override
  public List<String> numbers() {
    return List.of(WIDE);
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
    String universe = "one-day condors by credit, " + Periods.words(claim.period());
    Map<BoxNode, List<SoldCondor>> known = new LinkedHashMap<>();
    Function<BoxNode, List<SoldCondor>> at =
        n -> known.computeIfAbsent(n, node -> sold(claim, file, node));
    List<SoldCondor> sold = at.apply(BoxNode.BASE);
    if (sold.size() < 2) {
      return List.of(Measured.none(universe, file.modelPriced(), "no one-day series"));
    }
    List<Measured> all = new ArrayList<>();
    double[] points = sold.stream().mapToDouble(SoldCondor::result).toArray();
    Sure sure = RowDraws.mean(points, BLOCK, file.sampling());
    all.add(
        new Measured(
            universe,
            CondorSample.mean(points),
            sure.interval(),
            sure.strict(),
            new Measured.Sample(points.length, "condors"),
            file.modelPriced(),
            Boxes.ofSpx(n -> at(at.apply(n), file), file),
            controls(sold, file),
            OneDayCredits.CAVEAT));
    claim.further(WIDE).ifPresent(f -> all.add(wide(sold, universe, at, file).as(f)));
    return all;
  }

  private static BoxShifts.At at(List<SoldCondor> sold, CaseFile file) {
    double[] points = sold.stream().mapToDouble(SoldCondor::result).toArray();
    return new BoxShifts.At(
        CondorSample.mean(points), RowDraws.mean(points, BLOCK, file.sampling()).strict());
  }

  private static Measured wide(
      List<SoldCondor> sold,
      String universe,
      Function<BoxNode, List<SoldCondor>> at,
      CaseFile file) {
    double least = wideFrom(sold);
    double[] lost = sold.stream().mapToDouble(s -> Math.max(0, -s.result())).toArray();
    double[] there = new double[lost.length];
    for (int i = 0; i < lost.length; i++) {
      there[i] = sold.get(i).range() >= least ? lost[i] : 0;
    }
    Sure sure = RowDraws.ratio(there, lost, BLOCK, file.sampling()).within(0, 1);
    return new Measured(
        universe,
        wideShare(sold),
        sure.interval(),
        sure.strict(),
        new Measured.Sample((int) sold.stream().filter(s -> s.result() < 0).count(), "losses"),
        file.modelPriced(),
        Boxes.ofSpx(n -> new BoxShifts.At(wideShare(at.apply(n)), Optional.empty()), file),
        List.of(),
        OneDayCredits.CAVEAT);
  }

  /// Returns the part of all losses on the fifth of sessions with the widest range.
  static Measure wideShare(List<SoldCondor> sold) {
    double least = wideFrom(sold);
    double lost = 0;
    double there = 0;
    for (SoldCondor s : sold) {
      double loss = Math.max(0, -s.result());
      lost += loss;
      there += s.range() >= least ? loss : 0;
    }
    return Measure.ratio(there, lost, "no condor lost");
  }

  private static double wideFrom(List<SoldCondor> sold) {
    List<Double> ranges =
        sold.stream().map(SoldCondor::range).sorted(Comparator.reverseOrder()).toList();
    return ranges.get(Math.max(0, (int) Math.rint(FIFTH * ranges.size()) - 1));
  }

  private static List<Control> controls(List<SoldCondor> sold, CaseFile file) {
    boolean[] won = new boolean[sold.size()];
    int wins = 0;
    double gained = 0;
    double lost = 0;
    for (int i = 0; i < won.length; i++) {
      double result = sold.get(i).result();
      won[i] = result > 0;
      wins += won[i] ? 1 : 0;
      gained += Math.max(0, result);
      lost += Math.max(0, -result);
    }
    double[] puts = sold.stream().mapToDouble(SoldCondor::putSide).toArray();
    double[] calls = sold.stream().mapToDouble(SoldCondor::callSide).toArray();
    double[] credits = sold.stream().mapToDouble(SoldCondor::credit).toArray();
    return List.of(
        new Control(
            "win rate",
            Unit.PERCENT,
            Measure.of(wins / (double) won.length),
            RowDraws.frequency(won, BLOCK, file.sampling()).interval()),
        new Control(
            "profit factor",
            Unit.NUMBER,
            Measure.ratio(gained, lost, "no condor lost"),
            Optional.empty()),
        new Control(
            "put side",
            Unit.POINTS,
            CondorSample.mean(puts),
            RowDraws.mean(puts, BLOCK, file.sampling()).interval()),
        new Control(
            "call side",
            Unit.POINTS,
            CondorSample.mean(calls),
            RowDraws.mean(calls, BLOCK, file.sampling()).interval()),
        new Control(
            "credit after costs", Unit.POINTS, CondorSample.mean(credits), Optional.empty()),
        new Control(
            "losses on the widest fifth of sessions",
            Unit.PERCENT,
            wideShare(sold),
            Optional.empty()));
  }

  private static List<SoldCondor> sold(ClaimSpec claim, CaseFile file, BoxNode node) {
    Function<Valuer, Optional<IronCondor>> choice =
        now ->
            claim.period().contains(now.snapshot().date())
                ? OptionCalendar.spxwPm(TradingCalendar.next(now.snapshot().date()))
                    .flatMap(e -> condor(now, e))
                : Optional.empty();
    return SoldCondor.all(file.history().sessions(), file.base().fills(), node, choice);
  }

  /// Returns the condor nearest to the credit aimed at, if listed strikes bring one in the range.
  static Optional<IronCondor> condor(Valuer now, Expiry expiry) {
    double far = FARTHEST;
    double near = NEAREST;
    for (int i = 0; i < HALVINGS; i++) {
      double delta = (far + near) / 2;
      if (credit(at(now, expiry, delta), now) < AIM) {
        far = delta;
      } else {
        near = delta;
      }
    }
    IronCondor condor = at(now, expiry, near);
    double credit = credit(condor, now);
    return credit >= LEAST && credit <= MOST ? Optional.of(condor) : Optional.empty();
  }

  private static double credit(IronCondor condor, Valuer now) {
    return SoldCondor.credit(condor, OptionRight.PUT, now)
        + SoldCondor.credit(condor, OptionRight.CALL, now);
  }

  private static IronCondor at(Valuer now, Expiry expiry, double delta) {
    double put = now.strikeForDelta(Underlying.SPX, expiry, OptionRight.PUT, delta);
    double call = now.strikeForDelta(Underlying.SPX, expiry, OptionRight.CALL, delta);
    double shortPut = Math.floor(put / STEP) * STEP;
    double shortCall = Math.max(Math.ceil(call / STEP) * STEP, shortPut + STEP);
    return new IronCondor(
        Underlying.SPX, expiry, shortPut - WIDTH, shortPut, shortCall, shortCall + WIDTH);
  }
}
