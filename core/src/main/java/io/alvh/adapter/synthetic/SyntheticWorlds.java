package io.alvh.adapter.synthetic;

import io.alvh.calendar.TradingCalendar;
import io.alvh.coverage.MarketDays;
import io.alvh.coverage.MarketWorlds;
import java.time.LocalDate;
import java.util.List;

/// Markets by the dynamics of the embedded one, regimes by turns, each with its own random numbers.
/// The first year of each is left out, so that no world is known to begin calm.
public final class SyntheticWorlds implements MarketWorlds {
  private static final int WARM_UP = 252;

  /// Sessions that worlds are laid on; their dates mean nothing.
  private static final List<LocalDate> SESSIONS =
      TradingCalendar.sessions(LocalDate.of(1990, 1, 2), LocalDate.of(2026, 12, 31));

  @Override
  public String label() {
    return "embedded generator, version " + SyntheticMarket.VERSION;
  }

  @Override
  public boolean real() {
    return false;
  }

  @Override
  public MarketDays world(long seed, int sessions) {
    List<SyntheticDay> days =
        new SyntheticPath(new Noise(seed), World.REGIMES, SESSIONS.subList(0, WARM_UP + sessions))
            .days();
    double[] moves = new double[sessions];
    double[] before = new double[sessions];
    double[] after = new double[sessions];
    for (int i = 0; i < sessions; i++) {
      SyntheticDay past = days.get(WARM_UP + i - 1);
      SyntheticDay day = days.get(WARM_UP + i);
      moves[i] = day.spx().close() / past.spx().close() - 1;
      before[i] = StrictMath.exp(past.logVix());
      after[i] = StrictMath.exp(day.logVix());
    }
    return new MarketDays(moves, before, after);
  }
}
