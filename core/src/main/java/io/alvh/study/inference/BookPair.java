package io.alvh.study.inference;

import io.alvh.stats.Delever;
import io.alvh.stats.DrawdownStats;
import io.alvh.stats.EquityCurve;
import io.alvh.stats.PerformanceStats;
import io.alvh.study.Measure;
import io.alvh.unit.Check;
import java.util.OptionalDouble;

/// A hedged book beside the same book unhedged, and the unhedged book de-levered: traded at the
/// constant scale at which it falls as far as the hedged one, its interest left as it is.
final class BookPair {
  private static final double YEAR = PerformanceStats.SESSIONS_A_YEAR;

  private final BookDays hedged;
  private final BookDays unhedged;
  private final double fall;
  private final Measure scale;

  BookPair(BookDays hedged, BookDays unhedged) {
    Check.that(hedged.dates().equals(unhedged.dates()), "the books must have the same sessions");
    this.hedged = hedged;
    this.unhedged = unhedged;
    this.fall = DrawdownStats.of(hedged.curve()).max();
    this.scale = scale(unhedged, fall);
  }

  private static Measure scale(BookDays unhedged, double fall) {
    if (fall >= 1) {
      return Measure.undefined("hedged book is ruined");
    }
    double[] trading = trading(unhedged);
    OptionalDouble scale =
        Delever.forDrawdown(unhedged.startNav() / 100.0, trading, interest(unhedged), fall);
    double earned = 0;
    for (double pnl : trading) {
      earned += pnl;
    }
    return Measure.of(scale, earned > 0 ? "no scale falls as far" : "unhedged book does not earn");
  }

  BookDays hedged() {
    return hedged;
  }

  BookDays unhedged() {
    return unhedged;
  }

  /// Returns the scale of the de-levered book, or why there is none.
  Measure scale() {
    return scale;
  }

  /// Returns whether one of the books was ever worth nothing or less; it then has no returns.
  boolean ruined() {
    return hedged.curve().ruined() || unhedged.curve().ruined();
  }

  Statistic.Span span() {
    EquityCurve curve = hedged.curve();
    return new Statistic.Span(
        hedged.size(), PerformanceStats.of(curve, new double[curve.size() - 1]).years());
  }

  /// Returns what the study publishes of the two books.
  PairFigures figures() {
    long gross = 0;
    long net = 0;
    double nav = 0;
    for (int i = 0; i < hedged.size(); i++) {
      gross = Math.addExact(gross, hedged.carry(i));
      net = Math.subtractExact(net, hedged.hedge(i));
      nav += (double) hedged.nav(i);
    }
    double navYears = nav / hedged.size() * (hedged.size() / YEAR);
    PairFigures.Leg full = leg(unhedged);
    return new PairFigures(
        leg(hedged), full, control(full), scale, (double) gross, (double) net, navYears);
  }

  private PairFigures.Leg control(PairFigures.Leg full) {
    if (!(scale instanceof Measure.Known(double s))) {
      return full;
    }
    double[] nav = scaled(s);
    return new PairFigures.Leg(fall, nav[nav.length - 1] / nav[0], s * full.profit());
  }

  private static PairFigures.Leg leg(BookDays book) {
    EquityCurve curve = book.curve();
    long profit = 0;
    for (int i = 0; i < book.size(); i++) {
      profit = Math.addExact(profit, Math.addExact(book.condors(i), book.hedge(i)));
    }
    return new PairFigures.Leg(
        DrawdownStats.of(curve).max(),
        curve.end() / curve.start(),
        (double) profit / book.startNav());
  }

  /// Returns the growth factor of each session, for each book; the de-levered one last, and if
  /// there is none the unhedged one in its place. No book may be ruined.
  double[][] growth() {
    double[] full = unhedged.curve().nav();
    double[] control = scale instanceof Measure.Known(double s) ? scaled(s) : full;
    return new double[][] {growth(hedged.curve().nav()), growth(full), growth(control)};
  }

  private double[] scaled(double scale) {
    return Delever.scaled(
        unhedged.startNav() / 100.0, trading(unhedged), interest(unhedged), scale);
  }

  private static double[] growth(double[] nav) {
    double[] growth = new double[nav.length - 1];
    for (int i = 0; i < growth.length; i++) {
      growth[i] = nav[i + 1] / nav[i];
    }
    return growth;
  }

  private static double[] trading(BookDays book) {
    double[] dollars = new double[book.size()];
    for (int i = 0; i < dollars.length; i++) {
      dollars[i] = (book.condors(i) + book.hedge(i)) / 100.0;
    }
    return dollars;
  }

  private static double[] interest(BookDays book) {
    double[] dollars = new double[book.size()];
    for (int i = 0; i < dollars.length; i++) {
      dollars[i] = book.interest(i) / 100.0;
    }
    return dollars;
  }
}
