package io.alvh.signal;

import io.alvh.market.MarketSnapshot;
import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The past every signal is computed from: all sessions since the history begins. Immutable; `plus`
/// returns the past one session longer and never sees more than the session it is given.
///
/// Signals are a pure function of the history, so they are computed once for all runs over it: a
/// past remembers its first successor and returns it again for the same session, and it remembers
/// its signals. Who holds the past after the first session holds them all; the empty past remembers
/// nothing. Safe for use by several threads.
public final class Lookback {
  /// The past before any session.
  public static final Lookback EMPTY = new Lookback(List.of(), families());

  private final List<Valuer> last;
  private final List<SignalFamily> families;

  /// The successor that `plus` made first; empty before.
  private volatile List<Lookback> next = List.of();

  /// The signals that depend on no rulebook; empty before they are asked for.
  private volatile List<SignalSet> plain = List.of();

  /// The signals by the formula asked for last; empty before.
  private volatile List<Computed> computed = List.of();

  private record Computed(EdrFormula edr, SignalSet signals) {}

  private Lookback(List<Valuer> last, List<SignalFamily> families) {
    this.last = last;
    this.families = families;
  }

  /// Groups of signals in the order they are read; a later one may use what an earlier one put.
  private static List<SignalFamily> families() {
    List<SignalFamily> families = new ArrayList<>();
    families.add(VolatilitySignals.NONE);
    families.add(RangeSignals.NONE);
    families.add(SkewSignals.NONE);
    families.add(EventSignals.NONE);
    families.add(MomentumSignals.NONE);
    families.add(BreadthSignals.NONE);
    families.add(FutureSignals.NONE);
    families.add(MacroSignals.NONE);
    families.add(CompositeSignals.NONE);
    return List.copyOf(families);
  }

  /// Returns the past made of `sessions`, which must ascend.
  public static Lookback of(List<Valuer> sessions) {
    Lookback past = EMPTY;
    for (Valuer session : sessions) {
      past = past.plus(session);
    }
    return past;
  }

  /// Returns this past followed by the session of `now`, which must be later than the last one.
  public Lookback plus(Valuer now) {
    List<Lookback> known = next;
    if (!known.isEmpty() && known.getFirst().last.getFirst() == now) {
      return known.getFirst();
    }
    return last.isEmpty() ? followedBy(now) : remembered(now);
  }

  private synchronized Lookback remembered(Valuer now) {
    if (next.isEmpty()) {
      next = List.of(followedBy(now));
    }
    Lookback first = next.getFirst();
    return first.last.getFirst() == now ? first : followedBy(now);
  }

  private Lookback followedBy(Valuer now) {
    LocalDate date = now.snapshot().date();
    for (Valuer before : last) {
      if (!before.snapshot().date().isBefore(date)) {
        throw new IllegalArgumentException(
            "sessions must ascend: " + date + " after " + before.snapshot().date());
      }
    }
    return new Lookback(List.of(now), families.stream().map(f -> f.plus(now)).toList());
  }

  /// Returns the last session's prices; absent before the first session.
  public Optional<Valuer> last() {
    return last.stream().findFirst();
  }

  /// Returns the signals of the last session. Refuses when there is none.
  ///
  /// @param edr the one formula that is the rulebook's
  public SignalSet signals(EdrFormula edr) {
    List<Computed> known = computed;
    if (!known.isEmpty() && known.getFirst().edr().equals(edr)) {
      return known.getFirst().signals();
    }
    SignalSet signals = withRange(plain(), edr);
    computed = List.of(new Computed(edr, signals));
    return signals;
  }

  private SignalSet plain() {
    List<SignalSet> known = plain;
    if (known.isEmpty()) {
      MarketSnapshot now =
          last().orElseThrow(() -> new IllegalArgumentException("no session yet")).snapshot();
      Readings readings = new Readings(now.date(), now.asOf());
      families.forEach(f -> f.read(readings));
      known = List.of(readings.set());
      plain = known;
    }
    return known.getFirst();
  }

  private static SignalSet withRange(SignalSet signals, EdrFormula edr) {
    OptionalDouble vix = signals.find(SignalName.VIX);
    OptionalDouble vix9d = signals.find(SignalName.VIX9D);
    OptionalDouble hv20 = signals.find(SignalName.HV20);
    if (vix.isEmpty() || hv20.isEmpty()) {
      return signals.with(SignalName.EDR, new Reading.Missing("no VIX or fewer than 20 returns"));
    }
    double near = vix9d.orElse(vix.getAsDouble());
    double percent = edr.percent(near, hv20.getAsDouble(), vix.getAsDouble());
    String flag = vix9d.isPresent() ? "" : "VIX in place of VIX9D";
    return signals.with(SignalName.EDR, new Reading.Known(percent, signals.knownAt(), flag));
  }
}
