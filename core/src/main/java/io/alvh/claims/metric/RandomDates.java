package io.alvh.claims.metric;

import io.alvh.signal.SignalName;
import io.alvh.signal.SignalSet;
import io.alvh.stats.bootstrap.CounterSeed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// A signal on random dates: as many sessions, in spells as long, in the same order, elsewhere.
///
/// The sessions on which the signal was quiet keep their order too; the spells are put into the
/// gaps between them, before the first and after the last, no two into one gap, every choice of
/// gaps equally likely. A date of a spell takes along all that the rule heard on it. Set `k`
/// depends on the seed and `k` alone. Sessions on which any of the signals was missing are left as
/// they are.
final class RandomDates {
  private final List<Map<SignalName, Double>> heard;
  private final Map<LocalDate, Integer> places;
  private final boolean[] fired;

  /// Makes sets of dates of what was heard, by session.
  ///
  /// @param names the signals that move together; the first one is quiet where it is zero
  /// @param days by session; others than those with a value for every name are left out
  RandomDates(List<SignalName> names, Map<LocalDate, Map<SignalName, Double>> days) {
    List<Map<SignalName, Double>> all = new ArrayList<>();
    Map<LocalDate, Integer> at = new TreeMap<>();
    new TreeMap<>(days)
        .forEach((date, values) -> {
          if (values.keySet().containsAll(names)) {
            at.put(date, all.size());
            all.add(Collections.unmodifiableMap(new EnumMap<>(values)));
          }
        });
    heard = List.copyOf(all);
    places = Collections.unmodifiableMap(at);
    fired = new boolean[heard.size()];
    for (int i = 0; i < fired.length; i++) {
      fired[i] = heard.get(i).getOrDefault(names.getFirst(), 0.0) != 0;
    }
  }

  /// Returns how many sessions the signal spoke on.
  int signals() {
    int n = 0;
    for (boolean f : fired) {
      n += f ? 1 : 0;
    }
    return n;
  }

  /// Returns whether there is another set than the signal's own.
  boolean movable() {
    int quiet = fired.length - signals();
    return signals() > 0 && spells().size() <= quiet;
  }

  /// Returns the place from which each session takes what it hears, in set `k`.
  int[] sources(long seed, long k) {
    List<int[]> spells = spells();
    int quiet = fired.length - signals();
    int[] gaps = gaps(spells.size(), quiet + 1, new SplittableRandom(CounterSeed.bits(seed, k)));
    int[] sources = new int[fired.length];
    int to = 0;
    int from = -1;
    int next = 0;
    for (int gap = 0; gap <= quiet; gap++) {
      if (next < gaps.length && gaps[next] == gap) {
        for (int at = spells.get(next)[0]; at < spells.get(next)[1]; at++) {
          sources[to++] = at;
        }
        next++;
      }
      if (gap < quiet) {
        from = quietAfter(from);
        sources[to++] = from;
      }
    }
    return sources;
  }

  private int quietAfter(int place) {
    int at = place + 1;
    while (fired[at]) {
      at++;
    }
    return at;
  }

  /// Returns `count` of `all` gaps, ascending.
  private static int[] gaps(int count, int all, SplittableRandom random) {
    int[] pool = new int[all];
    Arrays.setAll(pool, i -> i);
    for (int i = 0; i < count; i++) {
      int other = i + random.nextInt(all - i);
      int taken = pool[other];
      pool[other] = pool[i];
      pool[i] = taken;
    }
    int[] gaps = Arrays.copyOf(pool, count);
    Arrays.sort(gaps);
    return gaps;
  }

  /// Returns the runs of sessions with a signal: first place, and the one after the last.
  private List<int[]> spells() {
    List<int[]> spells = new ArrayList<>();
    for (int i = 0; i < fired.length; i++) {
      if (fired[i] && (i == 0 || !fired[i - 1])) {
        spells.add(new int[] {i, i + 1});
      } else if (fired[i]) {
        spells.getLast()[1] = i + 1;
      }
    }
    return spells;
  }

  /// Returns what rules hear in set `k`.
  UnaryOperator<SignalSet> set(long seed, long k) {
    int[] sources = sources(seed, k);
    return signals -> {
      Integer place = places.get(signals.date());
      return place == null ? signals : signals.hearing(heard.get(sources[place]));
    };
  }
}
