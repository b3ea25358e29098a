package io.alvh.multiverse;

import io.alvh.multiverse.Reading.Design;
import io.alvh.multiverse.ReadingList.Level;
import io.alvh.strategy.Profile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// Draws the list of readings from levels. For each profile:
///
/// - *Balanced.* `TWINS` condor readings, every level of a condor dimension equally often (give or
///   take one), each with `HEDGES` hedge readings, every level of a hedge dimension equally often
///   over all of them: a split plot, because readings of one condor book share its unhedged twin.
///   Columns are shuffled with a seed; of `TRIES` shuffles the one least associated with the
///   columns before it is kept.
/// - *Radial.* `CENTRES` random readings, balanced likewise, and from each one reading more for
///   every dimension, at another level drawn evenly: the design of total effects of M. J. W.
///   Jansen, *Computer Physics Communications* 117 (1999) 35-43, and A. Saltelli and others, the
///   same journal 181 (2010) 259-270.
///
/// The same levels and seed give the same list.
final class ReadingDesign {
  static final int TWINS = 64;
  static final int HEDGES = 4;
  static final int CENTRES = 14;
  private static final int TRIES = 60;

  private final List<Level> levels;
  private final SplittableRandom random;
  private final Profile profile;
  private final List<Reading> readings = new ArrayList<>();
  private final Set<Map<Dimension, String>> seen = new HashSet<>();

  private ReadingDesign(List<Level> levels, SplittableRandom random, Profile profile) {
    this.levels = levels;
    this.random = random;
    this.profile = profile;
  }

  /// Returns the list of both profiles.
  static ReadingList draw(List<Level> levels, long seed) {
    List<Reading> all = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(seed);
    for (Profile profile : Profile.values()) {
      ReadingDesign design = new ReadingDesign(levels, random.split(), profile);
      design.balanced();
      design.radial();
      all.addAll(design.readings);
    }
    List<String> comments =
        List.of(
            "Ways to read the rules on which the public pages contradict each other, written down",
            "before any was run. `sha256sum` of this file stands in every report; change a byte and",
            "it is another list. Levels: dimension, spelling, source (keys of pages as in",
            "docs/math.md). Readings, each profile: "
                + TWINS * HEDGES
                + " balanced (every level of a",
            "dimension equally often) and "
                + CENTRES
                + " centres with one dimension changed at a time,",
            "drawn with seed " + seed + ".");
    return ReadingList.of(comments, levels, all);
  }

  private List<String> names(Dimension d) {
    return levels.stream().filter(l -> l.dimension() == d).map(Level::name).toList();
  }

  private void balanced() {
    List<int[]> columns = new ArrayList<>();
    Map<Dimension, int[]> byDimension = new EnumMap<>(Dimension.class);
    for (Dimension d : Dimension.of(profile)) {
      int[] column = d.hedge() ? least(columns, d, 1) : least(columns, d, HEDGES);
      columns.add(column);
      byDimension.put(d, column);
    }
    for (int i = 0; i < TWINS * HEDGES; i++) {
      Map<Dimension, String> read = new EnumMap<>(Dimension.class);
      for (Dimension d : Dimension.of(profile)) {
        read.put(d, names(d).get(at(byDimension, d, i)));
      }
      add("b", i, Design.BALANCED, "", read);
    }
  }

  private static int at(Map<Dimension, int[]> columns, Dimension d, int row) {
    int[] column = columns.get(d);
    if (column == null) {
      throw new IllegalStateException("no column " + d.label());
    }
    return column[row];
  }

  /// Returns a column of level numbers, one a reading, each repeated for `block` readings.
  private int[] least(List<int[]> before, Dimension d, int block) {
    int n = TWINS * HEDGES / block;
    int[] best = {};
    double least = Double.POSITIVE_INFINITY;
    for (int t = 0; t < TRIES; t++) {
      int[] drawn = shuffled(n, names(d).size());
      int[] column = new int[n * block];
      for (int i = 0; i < column.length; i++) {
        column[i] = drawn[i / block];
      }
      double association = 0;
      for (int[] other : before) {
        association += association(column, other);
      }
      if (association < least) {
        least = association;
        best = column;
      }
    }
    return best;
  }

  /// Returns `n` numbers from 0 to `levels - 1`, each equally often give or take one, shuffled.
  private int[] shuffled(int n, int levels) {
    int[] column = new int[n];
    int first = random.nextInt(levels);
    for (int i = 0; i < n; i++) {
      column[i] = (i + first) % levels;
    }
    for (int i = n - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = column[i];
      column[i] = column[j];
      column[j] = kept;
    }
    return column;
  }

  /// Returns Pearson's chi-square of two columns over its degrees of freedom.
  static double association(int[] a, int[] b) {
    Map<Integer, Integer> left = new HashMap<>();
    Map<Integer, Integer> right = new HashMap<>();
    Map<Long, Integer> both = new HashMap<>();
    for (int i = 0; i < a.length; i++) {
      left.merge(a[i], 1, Integer::sum);
      right.merge(b[i], 1, Integer::sum);
      both.merge(((long) a[i] << 32) | b[i], 1, Integer::sum);
    }
    double chi = 0;
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        double expected = (double) left.getOrDefault(i, 0) * right.getOrDefault(j, 0) / a.length;
        double off = both.getOrDefault(((long) i << 32) | j, 0) - expected;
        chi += expected > 0 ? off * off / expected : 0;
      }
    }
    int freedom = Math.max(1, (left.size() - 1) * (right.size() - 1));
    return chi / freedom;
  }

  private void radial() {
    Map<Dimension, int[]> columns = new EnumMap<>(Dimension.class);
    for (Dimension d : Dimension.of(profile)) {
      columns.put(d, shuffled(CENTRES, names(d).size()));
    }
    int changed = 0;
    for (int c = 0; c < CENTRES; c++) {
      Map<Dimension, String> centre = new EnumMap<>(Dimension.class);
      for (Dimension d : Dimension.of(profile)) {
        centre.put(d, names(d).get(at(columns, d, c)));
      }
      String id = add("c", c, Design.CENTRE, "", centre);
      for (Dimension d : Dimension.of(profile)) {
        List<String> others = new ArrayList<>(names(d));
        others.remove(centre.get(d));
        Map<Dimension, String> other = new EnumMap<>(centre);
        other.put(d, others.get(random.nextInt(others.size())));
        add("d", changed++, Design.CHANGED, id, other);
      }
    }
  }

  private String add(
      String part, int number, Design design, String from, Map<Dimension, String> read) {
    String digits = Integer.toString(1000 + number + 1).substring(1);
    String id = (profile == Profile.DAILY_1DTE ? "one-" : "inc-") + part + digits;
    if (!seen.add(read)) {
      throw new IllegalStateException("the seed draws reading " + id + " twice");
    }
    readings.add(new Reading(id, design, from, profile, read));
    return id;
  }
}
