package io.alvh.coverage;

import io.alvh.unit.Check;

/// Markets of real shape: a made-up market says how VIX goes, and blocks of the real past follow
/// it. A block begins on one of the twenty real sessions whose VIX before is nearest to the
/// skeleton's, drawn at random, and lasts a geometric number of sessions (nearest neighbours: U.
/// Lall and A. Sharma, *Water Resources Research* 32 (1996) 679-693; lengths: D. N. Politis and J.
/// P. Romano, *J. Amer. Statist. Assoc.* 89 (1994) 1303-1313). Each session keeps its own VIX
/// before and after, so no step is made where blocks meet.
public final class MatchedBlocks implements MarketWorlds {
  private static final int NEIGHBOURS = 20;
  private static final double MEAN_LENGTH = 63;
  private static final int SKELETON = 7;
  private static final int BLOCKS = 8;

  private final MarketWorlds skeleton;
  private final MarketDays past;

  /// Makes markets.
  ///
  /// @param skeleton says how VIX goes
  /// @param past real sessions, at least two years of them
  public MatchedBlocks(MarketWorlds skeleton, MarketDays past) {
    Check.that(past.size() >= 504, "need two years of real sessions, had " + past.size());
    this.skeleton = skeleton;
    this.past = past;
  }

  @Override
  public String label() {
    return "blocks of " + past.size() + " real sessions along the " + skeleton.label();
  }

  @Override
  public boolean real() {
    return true;
  }

  @Override
  public MarketDays world(long seed, int sessions) {
    MarketDays wanted = skeleton.world(Chance.seed(seed, SKELETON, 0), sessions);
    long draws = Chance.seed(seed, BLOCKS, 0);
    double[] moves = new double[sessions];
    double[] before = new double[sessions];
    double[] after = new double[sessions];
    int at = 0;
    for (int i = 0; i < sessions; i++) {
      boolean fresh = i == 0 || Chance.uniform(draws, 2L * i) < 1 / MEAN_LENGTH;
      at = fresh ? start(wanted.before(i), Chance.uniform(draws, 2L * i + 1)) : at + 1;
      if (at == past.size()) {
        at = start(wanted.before(i), Chance.uniform(draws, 2L * i + 1));
      }
      moves[i] = past.move(at);
      before[i] = past.before(at);
      after[i] = past.after(at);
    }
    return new MarketDays(moves, before, after);
  }

  /// Returns one of the sessions whose VIX before is nearest to `vix`, by `u` in (0, 1).
  private int start(double vix, double u) {
    int rank = (int) (u * NEIGHBOURS);
    double[] distances = new double[NEIGHBOURS];
    int[] sessions = new int[NEIGHBOURS];
    int kept = 0;
    for (int i = 0; i < past.size(); i++) {
      double distance = Math.abs(past.before(i) - vix);
      if (kept == NEIGHBOURS && distance >= distances[kept - 1]) {
        continue;
      }
      int place = kept == NEIGHBOURS ? kept - 1 : kept++;
      while (place > 0 && distances[place - 1] > distance) {
        distances[place] = distances[place - 1];
        sessions[place] = sessions[place - 1];
        place--;
      }
      distances[place] = distance;
      sessions[place] = i;
    }
    return sessions[rank];
  }
}
