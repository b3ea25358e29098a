package io.alvh.report;

import io.alvh.coverage.CondorKind;
import io.alvh.coverage.CoverageResult;
import io.alvh.coverage.CoverageResult.At;
import io.alvh.coverage.CoverageResult.Fit;
import io.alvh.coverage.CoverageResult.Made;
import io.alvh.coverage.CoverageResult.Row;
import io.alvh.coverage.CoverageResult.Tally;
import io.alvh.coverage.CoverageResult.VerdictRow;
import io.alvh.coverage.CoverageSetup;
import io.alvh.coverage.Dial;
import io.alvh.study.Figures;
import io.alvh.study.inference.IntervalCalibration;
import io.alvh.study.inference.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What intervals and verdicts are worth where the truth is known, as text for the terminal.
public final class CoverageText {
  private final CoverageResult result;
  private final List<String> lines = new ArrayList<>();

  private CoverageText(CoverageResult result) {
    this.result = result;
  }

  /// Returns the lines of the report.
  public static List<String> lines(CoverageResult result) {
    CoverageText text = new CoverageText(result);
    text.head();
    text.dials();
    for (int years : result.setup().years()) {
      text.coverage(years);
      text.lines.addAll(SumCoverageText.lines(result, years));
      text.verdicts(years);
      text.fits(years);
    }
    return List.copyOf(text.lines);
  }

  private void head() {
    CoverageSetup setup = result.setup();
    lines.add("Coverage where the truth is known");
    wrap(
        "Markets: "
            + result.market()
            + ". "
            + setup.worlds()
            + " worlds of each length and as many others to dial them, "
            + setup.draws()
            + " draws a world, strict level "
            + Figures.number(100 * setup.strictLevel(), 2)
            + " %, seed "
            + setup.seed()
            + ".");
    wrap(
        "Truth is the median over worlds: of the drawdown cut on the worlds that dialled it, of the"
            + " rest on the worlds tried. Books and hedges are in reduced form (docs/math.md). Nothing"
            + " here is evidence on any claim; it tells how far intervals and verdicts can be believed"
            + " if markets are like these worlds.");
  }

  private void dials() {
    lines.add("");
    lines.add("Books, dialled on worlds of their own");
    TextTable table =
        new TextTable("condors", "years", "true cut %", "size", "premium", "hedge", "gross %/y");
    for (Dial d : result.dials()) {
      table.row(
          d.kind().label(),
          Integer.toString(d.years()),
          Figures.number(100 * d.reduction(), 0),
          Figures.number(d.size(), 5),
          Figures.number(d.premium(), 5),
          Figures.number(d.strength(), 5),
          Figures.number(100 * d.carry(), 2));
    }
    lines.addAll(table.lines());
  }

  private void coverage(int years) {
    lines.add("");
    lines.add(
        "Worlds of "
            + years
            + " years: truth held by intervals of 95 % in % of them, binomial standard error, number of"
            + " intervals if not all");
    List<String> heads = new ArrayList<>(List.of("statistic", "condors", "intervals"));
    CoverageSetup.REDUCTIONS.forEach(
        r -> heads.add("true cut " + Figures.number(100 * r, 0) + " %"));
    TextTable table = new TextTable(heads.toArray(String[]::new));
    for (Statistic statistic : Statistic.values()) {
      for (CondorKind kind : CondorKind.values()) {
        for (Made made : Made.values()) {
          List<String> cells =
              new ArrayList<>(List.of(statistic.meaning(), kind.label(), made.label()));
          for (double reduction : CoverageSetup.REDUCTIONS) {
            cells.add(
                find(new At(kind, years, reduction), statistic, made)
                    .map(r -> cell(r.tally()))
                    .orElse(""));
          }
          table.row(cells);
        }
      }
    }
    lines.addAll(table.lines());
    wrap(
        "Strict intervals should hold the truth in "
            + Figures.number(100 * result.setup().strictLevel(), 2)
            + " %.");
  }

  private Optional<Row> find(At at, Statistic statistic, Made made) {
    return result.rows().stream()
        .filter(r -> r.at().equals(at) && r.statistic() == statistic && r.made() == made)
        .findFirst();
  }

  /// Returns how often the truth was held, in words of a table.
  static String cell(Tally t) {
    if (t.intervals() == 0) {
      return "no interval";
    }
    return Figures.number(100 * t.coverage(), 1)
        + " +-"
        + Figures.number(100 * t.error(), 1)
        + (t.none() == 0 ? "" : " n" + t.intervals());
  }

  private void verdicts(int years) {
    lines.add("");
    lines.add(
        "Worlds of "
            + years
            + " years: the claim of 35 to 40 % less drawdown, judged by sampling error alone, % of worlds");
    TextTable table =
        new TextTable(
            "condors", "intervals", "true cut %", "SUPPORTED", "NOT SUPPORTED", "INCONCLUSIVE");
    for (VerdictRow v : result.verdicts()) {
      if (v.at().years() == years) {
        table.row(
            v.at().kind().label(),
            v.made() == Made.BCA ? "BCa, strict, as made" : v.made().label(),
            Figures.number(100 * v.at().reduction(), 0),
            share(v.supported(), v),
            share(v.notSupported(), v),
            share(v.inconclusive(), v));
      }
    }
    lines.addAll(table.lines());
  }

  private static String share(int worlds, VerdictRow row) {
    return Figures.number(100.0 * worlds / row.worlds(), 2);
  }

  private void fits(int years) {
    lines.add("");
    lines.add(
        "Worlds of "
            + years
            + " years: half-widths that percentile intervals must reach, by even worlds; those in force");
    TextTable table = new TextTable("statistic", "down", "up", "down in force", "up in force");
    for (Fit fit : result.fits()) {
      if (fit.years() == years) {
        IntervalCalibration.Rule rule = IntervalCalibration.of(fit.statistic(), 252 * years);
        table.row(
            fit.statistic().meaning(),
            Figures.number(fit.low(), 2),
            Figures.number(fit.high(), 2),
            rule.demoted() ? "demoted" : Figures.number(rule.low(), 2),
            rule.demoted() ? "demoted" : Figures.number(rule.high(), 2));
      }
    }
    lines.addAll(table.lines());
    if (!IntervalCalibration.MEASURED) {
      wrap("WARNING: the calibration in force has not been measured.");
    }
  }

  private void wrap(String text) {
    lines.addAll(Words.wrap(text, TextTable.PAGE, "    "));
  }
}
