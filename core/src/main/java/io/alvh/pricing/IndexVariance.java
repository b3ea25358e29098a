package io.alvh.pricing;

import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.MissingQuoteException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// Total variance of the S&P 500 at the money by maturity, such that the strip of the model's own
/// options reads each Cboe volatility index of the day.
///
/// Each index holds one pillar, at the sessions by `SessionClock` that its two expiries mix to
/// (`IndexRule`). Between pillars the variance theta is straight in sessions. Before the first,
///
/// ```
/// theta(s) = s [m1 + (m2 - m1) (s - s1)/(s2 - s1)],  m = theta/s,  the bracket in [1/2, 3/2] m1
/// ```
///
/// that is, the mean goes on along its own slope; beyond the last the mean is kept. Theta never
/// falls with maturity, so that the surface made of it by `SpxShape` has no calendar arbitrage (see
/// there). Where the indices contradict that, one is given up: the later of two that fall, or the
/// earlier of two that rise too steeply (`INVERSION_CLAMPED`; not once in the history at hand).
/// Measured in docs/math.md.
final class IndexVariance {
  private static final double LEAST_SHARE = 0.5;
  private static final double FIRST_GUESS = 0.8;

  /// A pillar never lies below this share of its first guess.
  private static final double LEAST_OF_GUESS = 0.25;

  /// About the relative change of a strip per relative change of its pillar.
  private static final double ELASTICITY = 1.1;

  private static final double LEAST_ELASTICITY = 0.7;
  private static final double MOST_ELASTICITY = 1.7;

  /// Relative miss of a strip's variance at which it counts as met: 0.0001 points at 20.
  private static final double CLOSE = 1e-5;

  private static final int MOST_SWEEPS = 20;
  private static final int MOST_REACHES = 4;

  private final MarketSnapshot snapshot;
  private final SpxShape shape;
  private final SessionClock clock;
  private final List<Pillar> pillars = new ArrayList<>();
  private final EnumSet<SurfaceFlag> flags = EnumSet.noneOf(SurfaceFlag.class);
  private boolean solved;

  /// One index: what it reads, where it stands and what it says.
  private static final class Pillar {
    private final IndexRule rule;
    private final double target;
    private final double nearSessions;
    private final double nextSessions;
    private final double sessions;
    private final double least;
    private double theta;
    private double elasticity = ELASTICITY;
    private double lastMiss;
    private double lastMove;
    private SpxStrip.Reach near = SpxStrip.Reach.NONE;
    private SpxStrip.Reach next = SpxStrip.Reach.NONE;

    Pillar(IndexRule rule, double points, SessionClock clock) {
      this.rule = rule;
      target = rule.variance(points);
      nearSessions = clock.sessions(rule.near());
      nextSessions = clock.sessions(rule.next());
      sessions = rule.mix(nearSessions, nextSessions);
      theta = FIRST_GUESS * target;
      least = LEAST_OF_GUESS * theta;
    }

    /// Moves the pillar against the relative `miss` of its strip, by the secant of the move before.
    void move(double miss) {
      if (lastMove != 0) {
        elasticity = Math.clamp((miss - lastMiss) / lastMove, LEAST_ELASTICITY, MOST_ELASTICITY);
      }
      lastMiss = miss;
      lastMove = -miss / elasticity;
      theta *= StrictMath.exp(lastMove);
    }
  }

  IndexVariance(MarketSnapshot snapshot, SpxShape shape) {
    this(snapshot, shape, new SessionClock(snapshot, ClockTable.on(snapshot.date())));
  }

  IndexVariance(MarketSnapshot snapshot, SpxShape shape, SessionClock clock) {
    this.snapshot = snapshot;
    this.shape = shape;
    this.clock = clock;
    for (IndexName name : IndexRule.NAMES) {
      OptionalDouble reading = snapshot.indices().find(name);
      if (reading.isEmpty()) {
        flags.add(missing(name));
      } else {
        IndexRule rule = IndexRule.of(name, snapshot.asOf(), snapshot.date());
        pillars.add(new Pillar(rule, reading.getAsDouble(), clock));
      }
    }
  }

  /// Returns the forward of the S&P 500 `years` ahead, in points, by carry.
  static double forward(MarketSnapshot snapshot, double years) {
    double carry = snapshot.rates().bill() - snapshot.rates().dividendYield();
    return snapshot.spx().close() * StrictMath.exp(carry * years);
  }

  /// Returns the total variance at the money from now to `years` ahead, ACT/365.
  double theta(double years) {
    if (pillars.isEmpty()) {
      throw new MissingQuoteException("no VIX9D, VIX, VIX3M or VIX6M on " + snapshot.date());
    }
    solve();
    return at(clock.sessions(years));
  }

  /// Returns the level of index `name` in points that the listed strikes of this surface add up to,
  /// strike by strike; absent where the index has no reading.
  OptionalDouble reads(IndexName name) {
    solve();
    for (Pillar p : pillars) {
      if (p.rule.name() == name) {
        double near = stripOf(p.rule.near(), p.nearSessions).listed(p.near);
        double next = stripOf(p.rule.next(), p.nextSessions).listed(p.next);
        return OptionalDouble.of(p.rule.level(p.rule.mix(near, next)));
      }
    }
    return OptionalDouble.empty();
  }

  /// Returns what had to be assumed.
  Set<SurfaceFlag> flags() {
    solve();
    return EnumSet.copyOf(flags);
  }

  /// Each index in turn moves its own pillar until all are met. Which strikes are bid is read off
  /// the surface of the step before.
  private synchronized void solve() {
    if (solved) {
      return;
    }
    hold();
    reach();
    sweep();
    sweep();
    reach();
    settle();
    for (int i = 0; i < MOST_REACHES && reach(); i++) {
      settle();
    }
    if (contradicted()) {
      flags.add(SurfaceFlag.INVERSION_CLAMPED);
    }
    solved = true;
  }

  /// Whether a pillar was held where its index does not want it.
  private boolean contradicted() {
    double before = 0;
    for (Pillar p : pillars) {
      if (p.theta == before || p.theta == p.least) {
        return true;
      }
      before = p.theta;
    }
    return false;
  }

  /// Sweeps until all are met.
  private void settle() {
    int left = MOST_SWEEPS;
    while (!sweep() && left > 0) {
      left--;
    }
  }

  /// Moves every pillar once; true when none had to.
  private boolean sweep() {
    boolean met = true;
    for (Pillar p : pillars) {
      double miss = StrictMath.log(strip(p) / p.target);
      double before = p.theta;
      p.move(miss);
      hold();
      met &= StrictMath.abs(miss) < CLOSE || p.theta == before;
    }
    return met;
  }

  /// Raises each pillar to the one before it.
  private void hold() {
    double before = 0;
    for (Pillar p : pillars) {
      p.theta = StrictMath.max(p.theta, StrictMath.max(before, p.least));
      before = p.theta;
    }
  }

  /// Reads off the surface which strikes are bid; true when they are others than before.
  private boolean reach() {
    boolean changed = false;
    for (Pillar p : pillars) {
      SpxStrip.Reach near = stripOf(p.rule.near(), p.nearSessions).reach();
      SpxStrip.Reach next = stripOf(p.rule.next(), p.nextSessions).reach();
      changed |= !near.equals(p.near) || !next.equals(p.next);
      p.near = near;
      p.next = next;
    }
    return changed;
  }

  /// The total variance that the index of `p` reads on the surface as it stands.
  private double strip(Pillar p) {
    double near = stripOf(p.rule.near(), p.nearSessions).variance(p.near);
    double next = stripOf(p.rule.next(), p.nextSessions).variance(p.next);
    return p.rule.mix(near, next);
  }

  private SpxStrip stripOf(double years, double sessions) {
    return new SpxStrip(shape.ofTheta(at(sessions)), forward(snapshot, years));
  }

  private double at(double s) {
    Pillar first = pillars.getFirst();
    Pillar last = pillars.getLast();
    if (s <= first.sessions) {
      double mean = first.theta / first.sessions;
      return s * (mean + shortSlope(mean) * (s - first.sessions));
    }
    if (s >= last.sessions) {
      return last.theta * s / last.sessions;
    }
    int i = 1;
    while (s > pillars.get(i).sessions) {
      i++;
    }
    Pillar a = pillars.get(i - 1);
    Pillar b = pillars.get(i);
    double share = (s - a.sessions) / (b.sessions - a.sessions);
    return a.theta + share * (b.theta - a.theta);
  }

  private double shortSlope(double mean) {
    if (pillars.size() < 2) {
      return 0;
    }
    Pillar first = pillars.get(0);
    Pillar second = pillars.get(1);
    double slope = (second.theta / second.sessions - mean) / (second.sessions - first.sessions);
    double most = LEAST_SHARE * mean / first.sessions;
    return Math.clamp(slope, -most, most);
  }

  private static SurfaceFlag missing(IndexName name) {
    return switch (name) {
      case VIX9D -> SurfaceFlag.NO_VIX9D;
      case VIX -> SurfaceFlag.NO_VIX;
      case VIX3M -> SurfaceFlag.NO_VIX3M;
      case VIX6M -> SurfaceFlag.NO_VIX6M;
      case VVIX, SKEW -> throw new IllegalArgumentException(name + " holds no pillar");
    };
  }
}
