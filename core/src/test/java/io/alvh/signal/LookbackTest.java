package io.alvh.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.engine.TestMarket;
import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.TermStructure;
import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// The oracle computes each signal from the whole past with plain loops.
class LookbackTest {
  private static final EdrFormula EDR =
      new EdrFormula(
          0.6,
          List.of(
              new EdrFormula.Band(20, 1.0),
              new EdrFormula.Band(25, 1.2),
              new EdrFormula.Band(Double.POSITIVE_INFINITY, 1.5)));
  private static final List<MarketSnapshot> SNAPSHOTS =
      TestMarket.snapshots(LocalDate.of(2019, 11, 1), 260, 42);

  /// What the oracle below computes.
  private static final List<SignalName> NAIVE =
      List.of(
          SignalName.VIX,
          SignalName.VIX9D,
          SignalName.VIX_SMA5,
          SignalName.VIX_HIGH5,
          SignalName.VIX_HIGH20,
          SignalName.HV10,
          SignalName.HV20,
          SignalName.HV60,
          SignalName.EDR,
          SignalName.SKEW_Z,
          SignalName.FRONT_VX,
          SignalName.CONTANGO,
          SignalName.INVERSION_POINTS);

  private static List<Valuer> market() {
    List<Valuer> list = new ArrayList<>();
    for (int i = 0; i < SNAPSHOTS.size(); i++) {
      MarketSnapshot s = SNAPSHOTS.get(i);
      if (i == 100) {
        s = without(s, IndexName.VIX9D);
      } else if (i == 150) {
        s = without(s, IndexName.VIX);
      } else if (i == 30) {
        s = withCurve(s, new TermStructure(s.vixFutures().points().subList(0, 1)));
      }
      list.add(Valuer.of(s));
    }
    return list;
  }

  @Test
  void extending_step_by_step_equals_computing_from_the_whole_past_to_the_last_bit() {
    List<Valuer> market = market();
    Lookback lookback = Lookback.EMPTY;
    for (int i = 0; i < market.size(); i++) {
      lookback = lookback.plus(market.get(i));
      Map<SignalName, Double> known = new EnumMap<>(lookback.signals(EDR).known());
      known.keySet().retainAll(NAIVE);
      assertThat(known).as("session " + i).isEqualTo(naive(market.subList(0, i + 1)));
    }
  }

  @Test
  void a_signal_is_absent_until_its_window_is_full() {
    List<Valuer> market = market();
    Lookback lookback = Lookback.EMPTY;
    Map<SignalName, Integer> first = new EnumMap<>(SignalName.class);
    for (int i = 0; i < 70; i++) {
      lookback = lookback.plus(market.get(i));
      int sessions = i + 1;
      lookback.signals(EDR).known().keySet().forEach(n -> first.putIfAbsent(n, sessions));
    }
    assertThat(first)
        .containsEntry(SignalName.VIX, 1)
        .containsEntry(SignalName.VIX_SMA5, 5)
        .containsEntry(SignalName.VIX_HIGH5, 5)
        .containsEntry(SignalName.VIX_HIGH20, 20)
        .containsEntry(SignalName.HV10, 11)
        .containsEntry(SignalName.HV20, 21)
        .containsEntry(SignalName.EDR, 21)
        .containsEntry(SignalName.HV60, 61)
        .containsEntry(SignalName.SKEW_Z, 60);
  }

  @Test
  void without_vix9d_the_range_uses_vix_and_vix9d_stays_absent() {
    SignalSet signals = at(100);
    double hv20 = signals.find(SignalName.HV20).orElseThrow();
    double vix = signals.find(SignalName.VIX).orElseThrow();
    assertThat(signals.find(SignalName.VIX9D)).isEmpty();
    assertThat(signals.find(SignalName.EDR)).hasValue(EDR.percent(vix, hv20, vix));
  }

  @Test
  void without_vix_whatever_needs_it_is_absent_for_as_long_as_the_hole_is_in_the_window() {
    for (SignalName name :
        List.of(SignalName.VIX, SignalName.EDR, SignalName.VIX_SMA5, SignalName.SKEW_Z)) {
      assertThat(at(150).find(name)).as(name.name()).isEmpty();
    }
    assertThat(at(154).find(SignalName.VIX_SMA5)).isEmpty();
    assertThat(at(155).find(SignalName.VIX_SMA5)).isPresent();
    assertThat(at(150).find(SignalName.HV20)).isPresent();
  }

  @Test
  void one_future_is_no_slope() {
    assertThat(at(30).find(SignalName.FRONT_VX)).isPresent();
    assertThat(at(30).find(SignalName.CONTANGO)).isEmpty();
    assertThat(at(30).find(SignalName.INVERSION_POINTS)).isEmpty();
  }

  @Test
  void signals_are_known_at_the_close_they_were_computed_at() {
    assertThat(at(80).knownAt()).isEqualTo(SNAPSHOTS.get(80).asOf());
    assertThat(at(80).date()).isEqualTo(SNAPSHOTS.get(80).date());
  }

  @Test
  void sessions_that_do_not_ascend_are_refused() {
    Lookback lookback = Lookback.EMPTY.plus(market().get(1));
    assertThatThrownBy(() -> lookback.plus(market().get(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ascend");
  }

  /// The published example: 1.16 % and 83 points at SPX 7,138 with VIX9D = 17.95 and HV20 = 19.1.
  @Test
  void the_published_range_is_reproduced() {
    double percent = EDR.percent(17.95, 19.1, 17.95);
    assertThat(percent).isCloseTo(1.16, within(0.005));
    assertThat(percent / 100 * 7138).isCloseTo(83, within(0.5));
  }

  @Test
  void a_band_of_the_range_excludes_its_upper_end() {
    assertThat(EDR.percent(20, 20, 20)).isEqualTo(1.2 * EDR.percent(20, 20, 19.99));
    assertThat(EDR.percent(20, 20, 25)).isEqualTo(1.5 * EDR.percent(20, 20, 19.99));
  }

  private static SignalSet at(int session) {
    Lookback lookback = Lookback.EMPTY;
    for (Valuer v : market().subList(0, session + 1)) {
      lookback = lookback.plus(v);
    }
    return lookback.signals(EDR);
  }

  private static Map<SignalName, Double> naive(List<Valuer> past) {
    Map<SignalName, Double> out = new EnumMap<>(SignalName.class);
    MarketSnapshot now = past.getLast().snapshot();
    OptionalDouble vix = now.indices().find(IndexName.VIX);
    OptionalDouble vix9d = now.indices().find(IndexName.VIX9D);
    vix.ifPresent(v -> out.put(SignalName.VIX, v));
    vix9d.ifPresent(v -> out.put(SignalName.VIX9D, v));
    vixWindow(past, 5)
        .ifPresent(w -> {
          out.put(SignalName.VIX_SMA5, (w[0] + w[1] + w[2] + w[3] + w[4]) / 5);
          out.put(SignalName.VIX_HIGH5, Arrays.stream(w).max().orElseThrow());
        });
    vixWindow(past, 20)
        .ifPresent(w -> out.put(SignalName.VIX_HIGH20, Arrays.stream(w).max().orElseThrow()));
    volatility(past, 10).ifPresent(v -> out.put(SignalName.HV10, v));
    volatility(past, 20).ifPresent(v -> out.put(SignalName.HV20, v));
    volatility(past, 60).ifPresent(v -> out.put(SignalName.HV60, v));
    if (vix.isPresent() && out.containsKey(SignalName.HV20)) {
      double near = vix9d.orElse(vix.getAsDouble());
      double m = vix.getAsDouble() < 20 ? 1 : vix.getAsDouble() < 25 ? 1.2 : 1.5;
      double blend = 0.6 * near + (1 - 0.6) * value(out, SignalName.HV20);
      out.put(SignalName.EDR, m * blend / StrictMath.sqrt(252));
    }
    skewScore(past).ifPresent(z -> out.put(SignalName.SKEW_Z, z));
    List<TermStructure.Point> points = now.vixFutures().points();
    out.put(SignalName.FRONT_VX, points.get(0).settle());
    if (points.size() > 1) {
      double m1 = points.get(0).settle();
      double m2 = points.get(1).settle();
      out.put(SignalName.CONTANGO, m2 / m1 - 1);
      out.put(SignalName.INVERSION_POINTS, m1 - m2);
    }
    return out;
  }

  private static double value(Map<SignalName, Double> values, SignalName name) {
    Double value = values.get(name);
    if (value == null) {
      throw new AssertionError(name + " is missing");
    }
    return value;
  }

  private static Optional<double[]> vixWindow(List<Valuer> past, int n) {
    if (past.size() < n) {
      return Optional.empty();
    }
    double[] window = new double[n];
    for (int i = 0; i < n; i++) {
      OptionalDouble vix = past.get(past.size() - n + i).snapshot().indices().find(IndexName.VIX);
      if (vix.isEmpty()) {
        return Optional.empty();
      }
      window[i] = vix.getAsDouble();
    }
    return Optional.of(window);
  }

  private static OptionalDouble volatility(List<Valuer> past, int n) {
    if (past.size() < n + 1) {
      return OptionalDouble.empty();
    }
    double[] r = new double[n];
    for (int i = 0; i < n; i++) {
      int at = past.size() - n + i;
      r[i] =
          StrictMath.log(
              past.get(at).snapshot().spx().close() / past.get(at - 1).snapshot().spx().close());
    }
    return OptionalDouble.of(100 * deviation(r) * StrictMath.sqrt(252));
  }

  private static OptionalDouble skewScore(List<Valuer> past) {
    if (past.size() < 60) {
      return OptionalDouble.empty();
    }
    double[] skews = new double[60];
    for (int i = 0; i < 60; i++) {
      OptionalDouble skew = new Skew(past.get(past.size() - 60 + i)).points();
      if (skew.isEmpty()) {
        return OptionalDouble.empty();
      }
      skews[i] = skew.getAsDouble();
    }
    double sum = 0;
    for (double s : skews) {
      sum += s;
    }
    return OptionalDouble.of((skews[59] - sum / 60) / deviation(skews));
  }

  private static double deviation(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double v : values) {
      squares += (v - mean) * (v - mean);
    }
    return StrictMath.sqrt(squares / (values.length - 1));
  }

  private static MarketSnapshot without(MarketSnapshot s, IndexName missing) {
    Map<IndexName, Double> left = new EnumMap<>(s.indices().present());
    left.remove(missing);
    return new MarketSnapshot(
        s.date(),
        s.asOf(),
        s.spx(),
        IndexReadings.of(left),
        s.vixFutures(),
        s.rates(),
        s.settlements(),
        s.upcoming());
  }

  private static MarketSnapshot withCurve(MarketSnapshot s, TermStructure curve) {
    return new MarketSnapshot(
        s.date(), s.asOf(), s.spx(), s.indices(), curve, s.rates(), s.settlements(), s.upcoming());
  }
}
