package io.alvh.adapter.synthetic;

import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.TradingCalendar;
import io.alvh.market.Bar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The dynamics: index and VIX day by day.
///
/// ```
/// sigma   = 0.76 VIX(t-1) / sqrt(252)              realised below implied
/// r       = drift + sigma z + jump                 z: normal, one day in twenty doubled
/// d lnVIX = k (level - lnVIX) - 6.0 (r - drift) / (VIX / 17)^0.75 + 0.042 e
/// ```
///
/// Level, speed k and drift depend on the regime, a three-state Markov chain. Three tenths of each
/// day's variance fall overnight. The constants were set so that correlation, quantiles of VIX and
/// size of moves resemble 2006-2026; they are no estimate.
final class SyntheticPath {
  private static final double[] LEVEL = {
    StrictMath.log(13.8), StrictMath.log(21), StrictMath.log(42)
  };
  private static final double[] DRIFT = {0.17, 0.10, -0.05};
  private static final double[] SPEED = {0.06, 0.06, 0.05};
  private static final double[] JUMP_CHANCE = {0.012, 0.010, 0.008};

  /// Mean size of a rare fall in daily standard deviations.
  private static final double MEAN_JUMP = 3;

  private static final int CALM = 0;
  private static final int NERVOUS = 1;
  private static final int CRISIS = 2;

  private static final double YEAR = 252;
  private static final double REALISED = 0.76;
  private static final double LEVERAGE = 6.0;
  private static final double VIX_NOISE = 0.042;
  private static final double NIGHT = StrictMath.sqrt(0.3);
  private static final double DAY = StrictMath.sqrt(0.7);
  private static final double LOWEST = StrictMath.log(9.1);
  private static final double HIGHEST = StrictMath.log(89);

  /// Above the usual VIX: whoever sells volatility forward is paid for it.
  private static final double ANCHOR = StrictMath.log(21.5);

  private static final double SLOW = 1.0 / 120;
  private static final double MEMORY = 0.95;
  private static final double FRESH = StrictMath.sqrt(1 - MEMORY * MEMORY);
  private static final int CRASH_SESSIONS = 10;

  private final Noise noise;
  private final World world;
  private final List<LocalDate> sessions;

  private int regime = CALM;
  private double close = 1268;
  private double logVix = StrictMath.log(12.5);
  private double slow = StrictMath.log(16);
  private double curveNoise;
  private double skewNoise;

  SyntheticPath(Noise noise, World world, List<LocalDate> sessions) {
    this.noise = noise;
    this.world = world;
    this.sessions = sessions;
  }

  /// Returns the days of the path, one a session.
  List<SyntheticDay> days() {
    List<SyntheticDay> days = new ArrayList<>(sessions.size());
    for (int i = 0; i < sessions.size(); i++) {
      days.add(step(i));
    }
    return days;
  }

  private SyntheticDay step(int i) {
    LocalDate date = sessions.get(i);
    long day = date.toEpochDay();
    int before = regime;
    regime = regime(i, day);
    double vix = StrictMath.exp(logVix);
    double sigma = REALISED * vix / 100 / StrictMath.sqrt(YEAR);
    double drift = drift() / YEAR;
    double tail = noise.uniform(day, 1) < 0.05 ? 2 : 1;
    double night = sigma * NIGHT * tail * noise.normal(day, 2) + gap(date, sigma);
    double trading =
        sigma * DAY * tail * noise.normal(day, 4) + shock(i, day, before, sigma) - gap(date, sigma);
    double response = LEVERAGE / StrictMath.pow(vix / 17, 0.75);
    double early = VIX_NOISE * NIGHT * noise.normal(day, 6);
    double late = VIX_NOISE * DAY * noise.normal(day, 8);
    double logOpen = bounded(logVix - response * night + early);
    logVix =
        bounded(
            logVix
                + SPEED[regime] * (level() - logVix)
                - response * (night + trading)
                + early
                + late);
    slow += SLOW * (logVix - slow);
    curveNoise = MEMORY * curveNoise + FRESH * noise.normal(day, 10);
    skewNoise = MEMORY * skewNoise + FRESH * noise.normal(day, 12);
    double wick = sigma * StrictMath.abs(noise.normal(day, 14)) / 2;
    Bar bar = bar(night, drift + trading, wick);
    double anchor = 0.55 * ANCHOR + 0.45 * slow;
    return new SyntheticDay(
        date, bar, cents(StrictMath.exp(logOpen)), logVix, anchor, curveNoise, skewNoise);
  }

  private Bar bar(double night, double trading, double wick) {
    double open = cents(close * StrictMath.exp(night));
    close = cents(open * StrictMath.exp(trading));
    double high = cents(Math.max(open, close) * StrictMath.exp(wick));
    double low = cents(Math.min(open, close) * StrictMath.exp(-wick));
    return new Bar(open, high, low, close);
  }

  private int regime(int i, long day) {
    return switch (world) {
      case REGIMES -> chained(noise.uniform(day, 0));
      case CRASH -> scripted(i / (double) sessions.size());
      default -> CALM;
    };
  }

  private int chained(double u) {
    return switch (regime) {
      case CALM -> u < 0.0005 ? CRISIS : u < 0.0105 ? NERVOUS : CALM;
      case NERVOUS -> u < 0.030 ? CALM : u < 0.036 ? CRISIS : NERVOUS;
      default -> u < 0.030 ? NERVOUS : CRISIS;
    };
  }

  private static int scripted(double part) {
    if (part < 0.4) {
      return CALM;
    }
    return part < 0.6 ? CRISIS : part < 0.8 ? NERVOUS : CALM;
  }

  private double level() {
    return world == World.GRIND ? StrictMath.log(11.5) : LEVEL[regime];
  }

  private double drift() {
    return world == World.GRIND ? 0.30 : DRIFT[regime];
  }

  /// What happens during trading beyond the ordinary: rare falls, the entry into a crisis, and the
  /// speciality of a world.
  private double shock(int i, long day, int before, double sigma) {
    double shock = 0;
    if (world == World.REGIMES || world == World.CRASH) {
      shock += MEAN_JUMP * JUMP_CHANCE[regime] * sigma; // other days make up for the falls
      if (noise.uniform(day, 16) < JUMP_CHANCE[regime]) {
        shock -= sigma * (MEAN_JUMP - 1 + 2 * noise.uniform(day, 17));
      }
    }
    if (regime == CRISIS && before != CRISIS) {
      shock -= 3 * sigma;
    }
    int crash = (int) StrictMath.ceil(0.4 * sessions.size());
    if (world == World.CRASH && i >= crash && i < crash + CRASH_SESSIONS) {
      shock -= 0.02;
    }
    LocalDate date = sessions.get(i);
    if (world == World.EARLY_CLOSE && TradingCalendar.isEarlyClose(date)) {
      shock += date.getMonthValue() % 2 == 0 ? 0.025 : -0.025;
    }
    return shock;
  }

  private double gap(LocalDate date, double sigma) {
    boolean morning = OptionCalendar.isSpxMonthly(date) || OptionCalendar.isVixMonthly(date);
    if (world != World.AM_SETTLEMENT || !morning) {
      return 0;
    }
    return date.getMonthValue() % 2 == 0 ? 3 * sigma : -3 * sigma;
  }

  private static double bounded(double logarithm) {
    return Math.clamp(logarithm, LOWEST, HIGHEST);
  }

  private static double cents(double points) {
    return StrictMath.rint(points * 100) / 100;
  }
}
