package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.strategy.KillSwitchTrack.Cause;
import io.alvh.strategy.SizingRules.KillSwitch;
import io.alvh.unit.Money;
import org.junit.jupiter.api.Test;

class KillSwitchTrackTest {
  private static final KillSwitch RULES = new KillSwitch(0.03, 0.10, 5, 20);

  @Test
  void a_loss_of_exactly_the_limit_stops_five_sessions() {
    KillSwitchTrack track = path(100_000, 97_000);
    assertThat(track.cause()).isEqualTo(Cause.DAY_LOSS);
    assertThat(sessionsRefused(track, 97_000)).isEqualTo(5);
  }

  @Test
  void a_smaller_loss_stops_nothing() {
    assertThat(path(100_000, 97_000.01).stopped()).isFalse();
  }

  @Test
  void a_slow_fall_of_a_tenth_from_the_peak_stops_twenty_sessions() {
    KillSwitchTrack track = path(95_000, 100_000, 98_000, 96_000, 94_000, 92_000, 90_001);
    assertThat(track.stopped()).isFalse();
    track = step(track, 90_001, 90_000);
    assertThat(track.cause()).isEqualTo(Cause.DRAWDOWN);
    assertThat(sessionsRefused(track, 90_000)).isEqualTo(20);
  }

  @Test
  void after_a_drawdown_the_peak_is_rebased_on_the_value_at_rearming() {
    KillSwitchTrack track = path(100_000, 98_000, 96_000, 94_000, 92_000, 90_000);
    for (int i = 0; i < 20; i++) {
      track = step(track, 90_000, 90_000);
    }
    assertThat(track).isEqualTo(new KillSwitchTrack(Money.ofDollars(90_000), 0, Cause.NONE));
    assertThat(path(track, 90_000, 88_000, 86_000, 84_000, 82_000, 81_001).stopped()).isFalse();
    assertThat(path(track, 90_000, 88_000, 86_000, 84_000, 82_000, 81_000).stopped()).isTrue();
  }

  @Test
  void after_a_day_loss_the_peak_stays_and_still_counts_towards_the_drawdown() {
    KillSwitchTrack track = path(100_000, 96_000);
    for (int i = 0; i < 5; i++) {
      track = step(track, 96_000, 96_000);
    }
    assertThat(track.stopped()).isFalse();
    assertThat(path(track, 96_000, 94_000, 92_000, 90_000).cause()).isEqualTo(Cause.DRAWDOWN);
  }

  @Test
  void a_further_loss_of_the_day_lengthens_the_wait() {
    KillSwitchTrack track = path(100_000, 97_000, 97_000, 97_000, 94_000);
    assertThat(sessionsRefused(track, 94_000)).isEqualTo(5);
  }

  @Test
  void a_drawdown_takes_over_from_a_day_loss() {
    KillSwitchTrack track = path(100_000, 96_000, 89_000);
    assertThat(track.cause()).isEqualTo(Cause.DRAWDOWN);
    assertThat(track.sessionsLeft()).isEqualTo(20);
  }

  @Test
  void a_switch_that_is_off_remembers_nothing() {
    KillSwitchTrack track =
        KillSwitchTrack.initial()
            .after(
                Rulebooks.defaults().withRule(RuleId.KILL_SWITCH, false),
                Money.ofDollars(100_000),
                Money.ofDollars(10));
    assertThat(track).isEqualTo(KillSwitchTrack.initial());
  }

  private static KillSwitchTrack path(double... navs) {
    return path(KillSwitchTrack.initial(), navs);
  }

  private static KillSwitchTrack path(KillSwitchTrack from, double... navs) {
    KillSwitchTrack track = from;
    for (int i = 1; i < navs.length; i++) {
      track = step(track, navs[i - 1], navs[i]);
    }
    return track;
  }

  private static KillSwitchTrack step(KillSwitchTrack track, double before, double after) {
    return track.after(RULES, Money.ofDollars(before), Money.ofDollars(after));
  }

  private static int sessionsRefused(KillSwitchTrack from, double nav) {
    KillSwitchTrack track = from;
    int refused = 0;
    while (track.stopped()) {
      refused++;
      track = step(track, nav, nav);
    }
    return refused;
  }
}
