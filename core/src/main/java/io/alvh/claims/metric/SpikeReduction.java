package io.alvh.claims.metric;

import io.alvh.claims.BookKey;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.claims.metric.SumFigure.Table;
import io.alvh.market.IndexName;
import io.alvh.pricing.Valuer;
import io.alvh.study.BoxNode;
import io.alvh.study.Measure;
import io.alvh.study.inference.BlockChoice;
import io.alvh.study.inference.BookDays;
import io.alvh.study.inference.SumKind;
import io.alvh.study.measure.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How much smaller the falls of NAV in spikes of VIX are with the hedge: one less the sum of the
/// hedged falls over that of the unhedged ones. The further number `hedged_fall` is the mean fall
/// of the hedged book.
///
/// A spike is a close of VIX of 20 or more that is at least 25 % above the close five sessions
/// before; it lasts from that session to 20 after the spike's first, and no other begins within it.
final class SpikeReduction implements ClaimMetric {
  private static final double LEVEL = 20;
  private static final double RISE = 1.25;
  private static final int BEFORE = 5;
  private static final int AFTER = 20;
  private static final double MODERATE = 28;
  private static final double LARGE = 40;
  private static final double SCALE = 1e9;

  /// One spike.
  ///
  /// @param from session before its falls are counted
  /// @param to last session
  /// @param peak highest close of VIX, points
  record Spike(LocalDate from, LocalDate to, double peak) {}

  @Override
  public String label() {
    return "spike_reduction";
  }

  @Override
  public String meaning() {
    return "1 - sum of hedged falls / unhedged falls in spikes of VIX that peak below 28;"
        + " `hedged_fall` is the mean hedged fall";
  }

  @Override
  public List<String> numbers() {
    return List.of("hedged_fall");
  }

  @Override
  public List<BookKey> books(ClaimSpec claim) {
    return Books.of(claim).stream().flatMap(b -> b.keys().stream()).toList();
  }

  @Override
  public List<BookKey> boxed(ClaimSpec claim) {
    return books(claim);
  }

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    List<Spike> all = spikes(file.history().sessions());
    List<Measured> measured = new ArrayList<>();
    for (Books books : Books.of(claim)) {
      SumFigure moderate = figure(books, file, "moderate", within(all, 0, MODERATE));
      List<Measured.Control> controls = new ArrayList<>();
      add(controls, file, figure(books, file, "VIX 28 to 40", within(all, MODERATE, LARGE)));
      add(
          controls,
          file,
          figure(books, file, "VIX 40 and above", within(all, LARGE, Double.MAX_VALUE)));
      controls.add(
          moderate.control(
              file, "mean unhedged fall", Unit.PERCENT, SumKind.MEAN, SpikeReduction::meanBare));
      controls.add(
          moderate.control(
              file, "mean hedged fall", Unit.PERCENT, SumKind.MEAN, SpikeReduction::meanHedged));
      measured.add(moderate.measured(file, controls));
      claim
          .further("hedged_fall")
          .ifPresent(f ->
              measured.add(
                  new SumFigure(
                          moderate.universe(),
                          moderate.of(),
                          moderate.table(),
                          SumKind.MEAN,
                          SpikeReduction::meanHedged,
                          moderate.least(),
                          moderate.limit())
                      .measured(file, List.of())
                      .as(f)));
    }
    return measured;
  }

  private static void add(List<Measured.Control> controls, CaseFile file, SumFigure figure) {
    controls.add(
        figure.control(
            file,
            "the same, " + figure.universe(),
            Unit.PERCENT,
            SumKind.RATIO,
            SpikeReduction::reduction));
  }

  private static SumFigure figure(Books books, CaseFile file, String size, List<Spike> spikes) {
    return new SumFigure(
        books.label() + ", " + size + " spikes",
        "spikes",
        node -> table(books, file, node, spikes),
        SumKind.RATIO,
        SpikeReduction::reduction,
        new BlockChoice.Fixed(1),
        books.limit());
  }

  private static List<Spike> within(List<Spike> all, double low, double high) {
    return all.stream().filter(s -> s.peak() >= low && s.peak() < high).toList();
  }

  private static Measure reduction(double[] sums) {
    return Measure.of(1)
        .minus(Measure.ratio(sums[0], sums[1], "unhedged book did not fall in any"));
  }

  private static Measure meanHedged(double[] sums) {
    return Measure.of(sums[0] / sums[2] / SCALE);
  }

  private static Measure meanBare(double[] sums) {
    return Measure.of(sums[1] / sums[2] / SCALE);
  }

  private static Optional<Table> table(
      Books books, CaseFile file, Optional<BoxNode> node, List<Spike> spikes) {
    Optional<BookDays> hedged = days(books, books.hedged(), file, node);
    Optional<BookDays> bare = days(books, books.hedged().unhedged(), file, node);
    if (hedged.isEmpty() || bare.isEmpty()) {
      return Optional.empty();
    }
    List<LocalDate> dates = hedged.get().dates();
    List<long[]> rows = new ArrayList<>();
    for (Spike s : spikes) {
      int from = dates.indexOf(s.from());
      int to = dates.indexOf(s.to());
      if (from >= 0 && to > from) {
        rows.add(new long[] {fall(hedged.get(), from, to), fall(bare.get(), from, to), 1});
      }
    }
    if (rows.size() < 2) {
      return Optional.empty();
    }
    long[][] columns = new long[3][rows.size()];
    double[] leading = new double[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int c = 0; c < columns.length; c++) {
        columns[c][i] = rows.get(i)[c];
      }
      leading[i] = (double) rows.get(i)[0];
    }
    return Optional.of(new Table(columns, leading));
  }

  private static Optional<BookDays> days(
      Books books, BookKey key, CaseFile file, Optional<BoxNode> node) {
    return node.isPresent() ? books.days(file, node.get(), key) : books.days(file, key);
  }

  /// Returns the largest fall of NAV from its running peak, sessions `from` to `to`, in billionths.
  private static long fall(BookDays book, int from, int to) {
    double peak = (double) book.nav(from);
    double worst = 0;
    for (int i = from + 1; i <= to; i++) {
      peak = Math.max(peak, (double) book.nav(i));
      worst = Math.max(worst, 1 - (double) book.nav(i) / peak);
    }
    return Math.round(SCALE * worst);
  }

  /// Returns the spikes of `sessions` in order.
  static List<Spike> spikes(List<Valuer> sessions) {
    List<Spike> spikes = new ArrayList<>();
    int next = BEFORE;
    for (int i = BEFORE; i + AFTER < sessions.size(); i++) {
      OptionalDouble then = vix(sessions, i - BEFORE);
      OptionalDouble now = vix(sessions, i);
      boolean spike =
          i >= next
              && then.isPresent()
              && now.isPresent()
              && now.getAsDouble() >= LEVEL
              && now.getAsDouble() >= RISE * then.getAsDouble();
      if (spike) {
        double peak = 0;
        for (int j = i; j <= i + AFTER; j++) {
          peak = Math.max(peak, vix(sessions, j).orElse(0));
        }
        spikes.add(
            new Spike(
                sessions.get(i - BEFORE).snapshot().date(),
                sessions.get(i + AFTER).snapshot().date(),
                peak));
        next = i + AFTER + 1 + BEFORE;
      }
    }
    return spikes;
  }

  private static OptionalDouble vix(List<Valuer> sessions, int i) {
    return sessions.get(i).snapshot().indices().find(IndexName.VIX);
  }
}
