package io.alvh.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.risk.QuoteGuard.Snapshot;
import io.alvh.risk.QuoteGuard.Trade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QuoteGuardTest {
  private static final Instant START = Instant.parse("2026-03-11T20:05:00Z");
  private static final QuoteGuard GUARD = QuoteGuard.PUBLISHED;

  private static Snapshot at(long second, double mid) {
    return new Snapshot(START.plusSeconds(second), mid - 0.10, mid + 0.10);
  }

  private static Optional<String> rule(Instant now, List<Snapshot> seen) {
    return GUARD.hold(now, seen).map(Refused::rule);
  }

  @Test
  void three_agreeing_snapshots_release_the_order_and_two_do_not() {
    List<Snapshot> two = List.of(at(0, 0.80), at(1, 0.82));
    List<Snapshot> three = List.of(at(0, 0.80), at(1, 0.82), at(2, 0.79));
    assertThat(rule(START.plusSeconds(2), two)).contains("risk.quote_unsteady");
    assertThat(rule(START.plusSeconds(2), three)).isEmpty();
  }

  @Test
  void a_quote_older_than_five_seconds_or_from_later_or_none_holds_the_order() {
    List<Snapshot> three = List.of(at(0, 0.80), at(1, 0.80), at(2, 0.80));
    assertThat(rule(START.plusSeconds(7), three)).isEmpty();
    assertThat(rule(START.plusMillis(7001), three)).contains("risk.quote_age");
    assertThat(rule(START.plusSeconds(1), three)).contains("risk.quote_age");
    assertThat(rule(START, List.of())).contains("risk.quote_missing");
  }

  @Test
  void a_price_creeping_out_of_the_first_quote_does_not_agree_with_it() {
    List<Snapshot> creeping = List.of(at(0, 0.80), at(1, 0.88), at(2, 0.96));
    assertThat(QuoteGuard.agreeing(creeping)).isEqualTo(2);
    assertThat(rule(START.plusSeconds(2), creeping)).contains("risk.quote_unsteady");
  }

  /// Replays a quiet market into which one-snapshot spikes fall. No order goes out on the spike,
  /// nor on the two snapshots after it; without spikes every order does.
  @Test
  void one_tick_spikes_release_no_order() {
    SplittableRandom random = new SplittableRandom(42);
    int spikes = 0;
    int released = 0;
    for (int day = 0; day < 200; day++) {
      List<Snapshot> seen = new ArrayList<>();
      int sinceSpike = Integer.MAX_VALUE / 2;
      for (int second = 0; second < 60; second++) {
        boolean spike = second >= 3 && sinceSpike > 0 && random.nextInt(12) == 0;
        double jump = (random.nextBoolean() ? 1 : -1) * random.nextDouble(0.15, 2);
        seen.add(at(second, 0.80 + random.nextDouble(-0.02, 0.02) + (spike ? jump : 0)));
        sinceSpike = spike ? 0 : sinceSpike + 1;
        spikes += spike ? 1 : 0;
        boolean goes = rule(seen.getLast().at(), seen).isEmpty();
        released += goes ? 1 : 0;
        if (sinceSpike < 3) {
          assertThat(goes).as("snapshot %d after a spike", sinceSpike).isFalse();
        } else if (second >= 2) {
          assertThat(goes).isTrue();
        }
      }
    }
    assertThat(spikes).isGreaterThan(500);
    assertThat(released).isGreaterThan(5_000);
  }

  @Test
  void a_trade_far_outside_the_quote_or_older_than_ninety_seconds_is_not_believed() {
    Snapshot quote = at(100, 0.80);
    Instant now = START.plusSeconds(100);
    assertThat(GUARD.believed(now, quote, new Trade(START.plusSeconds(10), 0.85))).hasValue(0.85);
    assertThat(GUARD.believed(now, quote, new Trade(START.plusSeconds(9), 0.85))).isEmpty();
    assertThat(GUARD.believed(now, quote, new Trade(now, 0.90 + 0.149))).isPresent();
    assertThat(GUARD.believed(now, quote, new Trade(now, 0.90 + 0.151))).isEmpty();
    assertThat(GUARD.believed(now, quote, new Trade(now, 0.70 - 0.151))).isEmpty();
    assertThat(GUARD.believed(now, quote, new Trade(now.plusSeconds(1), 0.80))).isEmpty();
  }
}
