package io.alvh.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CompositeSignalsTest {
  private static final Instant CLOSE = Instant.parse("2024-01-02T21:00:00Z");

  private static Map<SignalName, Double> conditions() {
    Map<SignalName, Double> at = new TreeMap<>();
    at.put(SignalName.VIX, 17.7);
    at.put(SignalName.VIX_SMA200, 17.6);
    at.put(SignalName.HV30, 15.0);
    at.put(SignalName.CONTANGO, 0.12);
    at.put(SignalName.RSI14, 68.1);
    at.put(SignalName.AD_DIVERGENCE, 1.0);
    return at;
  }

  private static Reading score(Map<SignalName, Double> at) {
    return read(at, SignalName.BIG_TOP_SCORE);
  }

  private static Reading read(Map<SignalName, Double> at, SignalName name) {
    Readings out = new Readings(LocalDate.of(2024, 1, 2), CLOSE);
    at.forEach(out::put);
    CompositeSignals.NONE.read(out);
    return out.reading(name);
  }

  private static double with(SignalName name, double value) {
    Map<SignalName, Double> at = conditions();
    at.put(name, value);
    return ((Reading.Known) score(at)).value();
  }

  /// 17.7 is 18 % over 15.
  @Test
  void each_condition_is_a_point_and_each_boundary_is_on_its_side() {
    assertThat(score(conditions())).isEqualTo(new Reading.Known(5, CLOSE, ""));
    assertThat(with(SignalName.VIX_SMA200, 17.7)).isEqualTo(4);
    assertThat(with(SignalName.HV30, 15.1)).isEqualTo(4);
    assertThat(with(SignalName.CONTANGO, 0.1199)).isEqualTo(4);
    assertThat(with(SignalName.RSI14, 68)).isEqualTo(4);
    assertThat(with(SignalName.AD_DIVERGENCE, 0)).isEqualTo(4);
    assertThat(with(SignalName.VIX, 10)).isEqualTo(3);
  }

  @Test
  void a_missing_condition_is_said_and_counts_for_nothing() {
    Map<SignalName, Double> at = conditions();
    at.remove(SignalName.AD_DIVERGENCE);
    assertThat(score(at))
        .isEqualTo(new Reading.Known(4, CLOSE, "4 of 5 conditions known: no AD_DIVERGENCE"));

    at.remove(SignalName.RSI14);
    assertThat(score(at))
        .isEqualTo(new Reading.Known(3, CLOSE, "3 of 5 conditions known: no RSI14, AD_DIVERGENCE"));
  }

  @Test
  void conditions_that_cannot_be_read_are_counted() {
    Map<SignalName, Double> at = conditions();
    assertThat(read(at, SignalName.BIG_TOP_UNKNOWN)).isEqualTo(new Reading.Known(0, CLOSE, ""));
    at.remove(SignalName.VIX);
    assertThat(read(at, SignalName.BIG_TOP_UNKNOWN)).isEqualTo(new Reading.Known(2, CLOSE, ""));
    at.remove(SignalName.RSI14);
    assertThat(read(at, SignalName.BIG_TOP_UNKNOWN)).isInstanceOf(Reading.Missing.class);
  }

  @Test
  void fewer_than_three_conditions_make_no_score() {
    Map<SignalName, Double> at = conditions();
    at.remove(SignalName.VIX);
    at.remove(SignalName.RSI14);
    assertThat(score(at))
        .isEqualTo(new Reading.Missing("only 2 of 5 conditions known: no VIX, RSI14"));
  }

  @Test
  void stand_ins_and_times_of_the_inputs_are_passed_on() {
    Readings out = new Readings(LocalDate.of(2024, 1, 2), CLOSE);
    conditions().forEach((name, value) -> out.put(name, value, CLOSE.minusSeconds(99), ""));
    out.put(SignalName.AD_DIVERGENCE, 0, CLOSE.minusSeconds(50), "a stand-in");
    CompositeSignals.NONE.read(out);
    assertThat(out.reading(SignalName.BIG_TOP_SCORE))
        .isEqualTo(new Reading.Known(4, CLOSE.minusSeconds(50), "a stand-in"));
  }
}
