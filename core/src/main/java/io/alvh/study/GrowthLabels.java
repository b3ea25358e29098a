package io.alvh.study;

import io.alvh.backtest.DayRow;
import io.alvh.backtest.RunResult;
import io.alvh.market.Observation;
import io.alvh.market.SeriesName;
import io.alvh.pricing.Valuer;
import io.alvh.stats.DrawdownStats;
import io.alvh.stats.EquityCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Tells the sessions of a run apart by the growth of GDP that was known before they began (S29).
///
/// The figure of a session is the newest quarter published by the close of the session before; a
/// session before any publication has no label. Values are of the vintage the data hold, with the
/// knowledge time of their first release.
public final class GrowthLabels {
  private final Map<LocalDate, GrowthLabel> bySession;
  private final boolean substitute;

  private GrowthLabels(Map<LocalDate, GrowthLabel> bySession, boolean substitute) {
    this.bySession = bySession;
    this.substitute = substitute;
  }

  /// Returns the labels of the sessions of `history`.
  public static GrowthLabels of(List<Valuer> history) {
    Map<LocalDate, GrowthLabel> labels = new TreeMap<>();
    Optional<Observation> known = Optional.empty();
    boolean substitute = false;
    for (Valuer session : history) {
      known.ifPresent(o -> labels.put(session.snapshot().date(), GrowthLabel.of(o.value())));
      for (Observation o : session.snapshot().published()) {
        boolean newer =
            o.series() == SeriesName.GDP_GROWTH
                && (known.isEmpty() || !o.period().isBefore(known.get().period()));
        if (newer) {
          known = Optional.of(o);
          substitute |= o.origin() == Observation.Origin.SUBSTITUTE;
        }
      }
    }
    return new GrowthLabels(labels, substitute);
  }

  /// Returns whether any figure is not what its series said at the time.
  public boolean substitute() {
    return substitute;
  }

  /// Returns whether any session has a label.
  public boolean any() {
    return !bySession.isEmpty();
  }

  /// Returns the label of `session`; absent before any publication.
  public Optional<GrowthLabel> find(LocalDate session) {
    return Optional.ofNullable(bySession.get(session));
  }

  /// A book over the sessions of one label.
  ///
  /// @param sessions how many
  /// @param spells stretches without a gap they come in
  /// @param maxDrawdown largest drawdown of NAV changes of these sessions strung together
  /// @param perStartNav trading profit over the run's starting NAV
  public record Book(int sessions, int spells, double maxDrawdown, double perStartNav) {}

  /// A hedged book beside its unhedged twin over the sessions of one label.
  ///
  /// @param label which
  /// @param hedged book
  /// @param unhedged book
  public record Pair(GrowthLabel label, Book hedged, Book unhedged) {
    /// Returns the part of the drawdown taken away; negative: deepened.
    public Measure mitigation() {
      return unhedged.maxDrawdown > 0
          ? Measure.of(1 - hedged.maxDrawdown / unhedged.maxDrawdown)
          : Measure.undefined("unhedged book has no drawdown");
    }

    /// Returns the part of the unhedged profit kept.
    public Measure retained() {
      return Measure.ratio(hedged.perStartNav, unhedged.perStartNav, "unhedged book does not earn");
    }
  }

  /// Returns the book of `run` under each label it has at least one session of.
  public Map<GrowthLabel, Book> books(RunResult run) {
    Map<GrowthLabel, Book> books = new EnumMap<>(GrowthLabel.class);
    for (GrowthLabel label : GrowthLabel.values()) {
      book(run, label).ifPresent(b -> books.put(label, b));
    }
    return books;
  }

  /// Returns the pairs of two runs over the same sessions, in the order of the labels.
  public static List<Pair> pairs(Map<GrowthLabel, Book> hedged, Map<GrowthLabel, Book> unhedged) {
    List<Pair> pairs = new ArrayList<>();
    hedged.forEach((label, book) -> {
      Book bare = unhedged.get(label);
      if (bare != null) {
        pairs.add(new Pair(label, book, bare));
      }
    });
    return pairs;
  }

  private Optional<Book> book(RunResult run, GrowthLabel label) {
    List<LocalDate> dates = new ArrayList<>();
    List<Double> navs = new ArrayList<>();
    dates.add(LocalDate.MIN);
    navs.add((double) run.startNav());
    long trading = 0;
    int spells = 0;
    boolean inside = false;
    long before = run.startNav();
    for (DayRow day : run.days()) {
      boolean here = find(day.date()).filter(l -> l == label).isPresent();
      if (here) {
        spells += inside ? 0 : 1;
        trading += day.condorPnl() + day.hedgePnl();
        dates.add(day.date());
        navs.add(navs.getLast() + (double) (day.nav() - before));
      }
      inside = here;
      before = day.nav();
    }
    return spells == 0
        ? Optional.empty()
        : Optional.of(
            new Book(
                dates.size() - 1,
                spells,
                DrawdownStats.of(new EquityCurve(dates, navs)).max(),
                (double) trading / run.startNav()));
  }
}
