package io.alvh.signal;

import io.alvh.pricing.Valuer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Signals made of other signals.
///
/// ```
/// BIG_TOP_SCORE = [VIX > VIX_SMA200] + [VIX >= 1.18 HV30] + [CONTANGO >= 12 %] + [RSI14 > 68]
///                 + [AD_DIVERGENCE]
/// ```
///
/// The score (S17) is over the conditions that are known, at least three of the five; how many is
/// said, and `BIG_TOP_UNKNOWN` counts the others, so that a rule can tell a score that is too low
/// from one that may be.
final class CompositeSignals implements SignalFamily {
  /// Conditions of the Big Top (S17).
  static final double RICH_VIX = 1.18;

  static final double STEEP_CONTANGO = 0.12;
  static final double OVERBOUGHT_RSI = 68;

  /// The fewest known conditions that make a score (ours).
  static final int LEAST_CONDITIONS = 3;

  /// The group, which needs no past.
  static final CompositeSignals NONE = new CompositeSignals();

  private CompositeSignals() {}

  @Override
  public CompositeSignals plus(Valuer now) {
    return this;
  }

  @Override
  public void read(Readings out) {
    List<Condition> conditions =
        List.of(
            new Condition(SignalName.VIX, SignalName.VIX_SMA200, (vix, mean) -> vix > mean),
            new Condition(SignalName.VIX, SignalName.HV30, (vix, hv) -> vix >= RICH_VIX * hv),
            new Condition(SignalName.CONTANGO, (slope, _) -> slope >= STEEP_CONTANGO),
            new Condition(SignalName.RSI14, (rsi, _) -> rsi > OVERBOUGHT_RSI),
            new Condition(SignalName.AD_DIVERGENCE, (is, _) -> is > 0));
    Inputs inputs = new Inputs();
    Set<SignalName> missing = new TreeSet<>();
    int known = 0;
    int met = 0;
    for (Condition condition : conditions) {
      Optional<SignalName> lacking = condition.lacking(out);
      if (lacking.isPresent()) {
        missing.add(lacking.get());
      } else {
        known++;
        met += condition.isMet(out, inputs) ? 1 : 0;
      }
    }
    String said = known + " of " + conditions.size() + " conditions known: no ";
    String which = missing.stream().map(SignalName::name).collect(Collectors.joining(", "));
    if (known < LEAST_CONDITIONS) {
      out.missing(SignalName.BIG_TOP_SCORE, "only " + said + which);
      out.missing(SignalName.BIG_TOP_UNKNOWN, "only " + said + which);
    } else {
      inputs.flag(missing.isEmpty() ? "" : said + which).put(out, SignalName.BIG_TOP_SCORE, met);
      out.put(SignalName.BIG_TOP_UNKNOWN, conditions.size() - known);
    }
  }

  /// A condition on one or two signals.
  private record Condition(SignalName first, SignalName second, Test test) {
    private interface Test {
      boolean isMet(double first, double second);
    }

    Condition(SignalName only, Test test) {
      this(only, only, test);
    }

    Optional<SignalName> lacking(Readings out) {
      return Stream.of(first, second).filter(name -> out.find(name).isEmpty()).findFirst();
    }

    boolean isMet(Readings out, Inputs inputs) {
      return test.isMet(value(out, first, inputs), value(out, second, inputs));
    }

    private static double value(Readings out, SignalName name, Inputs inputs) {
      if (out.reading(name) instanceof Reading.Known known) {
        inputs.signal(known);
        return known.value();
      }
      throw new IllegalStateException(name + " is not known");
    }
  }
}
