package io.alvh.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.market.MarketSnapshot;
import io.alvh.market.Observation;
import io.alvh.pricing.Valuer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Breadth, futures, economy and composites that grew session by session against the whole past
/// computed anew.
class MarketSignalsTest {
  /// What the oracles compute.
  static final Set<SignalName> OURS =
      EnumSet.of(
          SignalName.AD_NET,
          SignalName.AD_LINE,
          SignalName.AD_DIVERGENCE,
          SignalName.BREADTH_WARNING,
          SignalName.FRONT_VX,
          SignalName.CONTANGO,
          SignalName.INVERSION_POINTS,
          SignalName.VX_SLOPE,
          SignalName.VX30,
          SignalName.VX30_ADJUSTED,
          SignalName.MACD,
          SignalName.MACD_SIGNAL,
          SignalName.MACD_CROSS,
          SignalName.SLOPE_MACD,
          SignalName.SLOPE_MACD_SIGNAL,
          SignalName.SLOPE_MACD_CROSS,
          SignalName.TERM_STATE,
          SignalName.CONTANGO_LIGHT,
          SignalName.BIG_TOP_SCORE,
          SignalName.BIG_TOP_UNKNOWN,
          SignalName.ROTATION,
          SignalName.ROTATION_STATE,
          SignalName.REER_Z,
          SignalName.REER_DEVIATION,
          SignalName.SECOND_ENGINE,
          SignalName.RATE_DIFFERENTIAL,
          SignalName.RATE_DIFFERENTIAL_Z,
          SignalName.IPO_COUNT,
          SignalName.IPO_PERCENTILE,
          SignalName.GDP_GROWTH,
          SignalName.FRAGILITY);

  /// Returns the signals of each session; those of skew, range and releases are left out, for they
  /// cost much and nothing here rests on them.
  static List<Map<SignalName, Reading>> readings(List<MarketSnapshot> sessions) {
    List<SignalFamily> families =
        List.of(
            VolatilitySignals.NONE,
            MomentumSignals.NONE,
            BreadthSignals.NONE,
            FutureSignals.NONE,
            MacroSignals.NONE,
            CompositeSignals.NONE);
    List<Map<SignalName, Reading>> all = new ArrayList<>();
    for (MarketSnapshot s : sessions) {
      Valuer valuer = Valuer.of(s);
      families = families.stream().map(f -> f.plus(valuer)).toList();
      Readings out = new Readings(s.date(), s.asOf());
      families.forEach(f -> f.read(out));
      all.add(out.set().readings());
    }
    return all;
  }

  private static Map<SignalName, Double> known(Map<SignalName, Reading> readings, boolean ours) {
    Map<SignalName, Double> known = new EnumMap<>(SignalName.class);
    readings.forEach((name, reading) -> {
      if (reading instanceof Reading.Known k && OURS.contains(name) == ours) {
        known.put(name, k.value());
      }
    });
    return known;
  }

  /// Returns what the oracles make of `past`, given the other signals of its last session.
  static Map<SignalName, Double> naive(List<MarketSnapshot> past, Map<SignalName, Reading> now) {
    Map<SignalName, Double> out = known(now, false);
    NaiveBreadth.put(past, out);
    NaiveFutures.put(past, out);
    NaiveMacro.put(past, out);
    out.keySet().retainAll(OURS);
    return out;
  }

  static Map<SignalName, Double> ours(Map<SignalName, Reading> readings) {
    return known(readings, true);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void every_signal_equals_its_computation_from_the_whole_past_to_the_last_bit(long seed) {
    List<MarketSnapshot> world = PublishedWorld.of(seed);
    List<Map<SignalName, Reading>> grown = readings(world);
    for (int i = 0; i < world.size(); i += i < 60 || (i > 398 && i < 420) ? 1 : 23) {
      assertThat(ours(grown.get(i)))
          .as("session " + i)
          .isEqualTo(naive(world.subList(0, i + 1), grown.get(i)));
    }
  }

  @Test
  void the_worlds_show_every_signal_both_known_and_missing() {
    Set<SignalName> known = EnumSet.noneOf(SignalName.class);
    Set<SignalName> missing = EnumSet.noneOf(SignalName.class);
    for (Map<SignalName, Reading> session : readings(PublishedWorld.of(1))) {
      session.forEach((name, reading) -> {
        if (OURS.contains(name)) {
          switch (reading) {
            case Reading.Known _ -> known.add(name);
            case Reading.Missing m -> {
              assertThat(m.why()).isNotBlank().isNotEqualTo("not computed");
              missing.add(name);
            }
          }
        }
      });
    }
    assertThat(known).isEqualTo(OURS);
    assertThat(missing).isEqualTo(OURS);
  }

  /// After session t every price is another and every figure is shifted; nothing at or before t may
  /// move, values, times and flags included.
  @Test
  void nothing_that_becomes_known_later_changes_a_signal() {
    List<MarketSnapshot> world = PublishedWorld.of(3);
    List<Map<SignalName, Reading>> truth = readings(world);
    SplittableRandom random = new SplittableRandom(7);
    for (int cut : List.of(401, 620, 1000)) {
      List<MarketSnapshot> other = new ArrayList<>(world.subList(0, cut + 1));
      List<MarketSnapshot> stranger = PublishedWorld.of(1000 + cut);
      for (int i = cut + 1; i < world.size(); i++) {
        List<Observation> shifted =
            world.get(i).published().stream()
                .map(o -> shifted(o, 1 + random.nextDouble()))
                .toList();
        other.add(stranger.get(i).with(shifted));
      }
      List<Map<SignalName, Reading>> seen = readings(other);
      assertThat(seen.subList(0, cut + 1)).isEqualTo(truth.subList(0, cut + 1));
      assertThat(seen.getLast()).isNotEqualTo(truth.getLast());
    }
  }

  private static Observation shifted(Observation o, double factor) {
    return new Observation(
        o.series(), o.item(), o.period(), o.value() * factor, o.knownAt(), o.origin());
  }

  @Test
  void no_signal_is_known_before_the_latest_of_its_inputs_nor_after_its_session() {
    List<MarketSnapshot> world = PublishedWorld.of(2);
    List<Map<SignalName, Reading>> all = readings(world);
    for (int i = 0; i < world.size(); i++) {
      for (SignalName name : OURS) {
        if (all.get(i).get(name) instanceof Reading.Known known) {
          assertThat(known.knownAt()).as(name + " " + i).isBeforeOrEqualTo(world.get(i).asOf());
          boolean ofTheSession =
              switch (name) {
                case REER_Z, REER_DEVIATION, SECOND_ENGINE, RATE_DIFFERENTIAL -> false;
                case RATE_DIFFERENTIAL_Z, IPO_COUNT, IPO_PERCENTILE, GDP_GROWTH, FRAGILITY -> false;
                case AD_NET, AD_LINE, ROTATION, ROTATION_STATE -> i <= 600 || i >= 645;
                default -> true;
              };
          if (ofTheSession) {
            assertThat(known.knownAt()).as(name + " " + i).isEqualTo(world.get(i).asOf());
          }
        }
      }
    }
  }
}
