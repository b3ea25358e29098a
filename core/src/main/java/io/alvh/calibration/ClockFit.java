package io.alvh.calibration;

import io.alvh.market.ScheduledEvent.Kind;
import io.alvh.pricing.ClockTable;
import io.alvh.pricing.ClockWeights;
import io.alvh.unit.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The weights of the trading clock, fitted on the days before a date.
///
/// ```
/// z = min(r^2, CAP v)/v,   v = (VIX/100)^2/252 the session before
/// z(night) + z(day) = u [1 + closedDay n + fomc F + cpi C + nfp P] + error      by least squares
/// overnight = mean of z(night) over mean of both, on nights without closed day or announcement
/// ```
///
/// Dividing by what VIX foresaw makes days of calm and of turmoil weigh alike; the cap (a move of
/// four of its deviations) keeps a single crash from deciding. Standard errors are White's (H.
/// White, Econometrica 48 (1980), pp. 817-838). Weights below zero are zero, and so is that of an
/// announcement seen fewer than `LEAST_EVENTS` times.
///
/// @param from the fit saw only earlier days
/// @param days how many
/// @param overnight share of a usual session before its open
/// @param closedDay of a day without session, in sessions
/// @param fomc added by a decision of the Federal Reserve, in sessions
/// @param cpi added by consumer prices
/// @param nfp added by payrolls
public record ClockFit(
    LocalDate from,
    int days,
    Weight overnight,
    Weight closedDay,
    Weight fomc,
    Weight cpi,
    Weight nfp) {
  /// Fewest days to fit on: five years.
  public static final int LEAST_DAYS = 1260;

  /// Fewest announcements of a kind to fit on.
  static final int LEAST_EVENTS = 60;

  /// Longest scheduled closure, in days; longer ones were ordered on the day and are left out.
  private static final int LONGEST_CLOSURE = 3;

  private static final double CAP = 16;
  private static final double SESSIONS_A_YEAR = 252;
  private static final Kind[] KINDS = {Kind.FOMC, Kind.CPI, Kind.NFP};

  /// A weight and its standard error.
  ///
  /// @param value in sessions, or a share
  /// @param error one standard error of the estimate before it was held at zero
  /// @param days days it rests on
  public record Weight(double value, double error, int days) {}

  /// Returns the fit on those of `all` before `from`; refuses fewer than `LEAST_DAYS`.
  public static ClockFit before(LocalDate from, List<ClockDay> all) {
    List<ClockDay> days =
        all.stream()
            .filter(d -> d.date().isBefore(from) && d.closedDays() <= LONGEST_CLOSURE)
            .toList();
    Check.that(days.size() >= LEAST_DAYS, "too few days before " + from + ": " + days.size());
    LeastSquares fit = new LeastSquares(2 + KINDS.length);
    for (ClockDay d : days) {
      fit.add(regressors(d), square(d.night(), d.vix()) + square(d.day(), d.vix()));
    }
    double[] b = fit.solve();
    double[] errors = fit.errors(b);
    return new ClockFit(
        from,
        days.size(),
        overnight(days),
        weight(b, errors, 1, (int) days.stream().filter(d -> d.closedDays() > 0).count()),
        weight(b, errors, 2, count(days, KINDS[0])),
        weight(b, errors, 3, count(days, KINDS[1])),
        weight(b, errors, 4, count(days, KINDS[2])));
  }

  /// Returns every weight of the table in force beside its refit on `all`, from the first year
  /// before which there are days enough.
  public static List<Refit> refits(List<ClockDay> all) {
    List<Refit> refits = new ArrayList<>();
    for (int year = ClockTable.FIRST_FITTED; year <= ClockTable.lastFitted(); year++) {
      LocalDate from = LocalDate.of(year, 1, 1);
      if (all.stream().filter(d -> d.date().isBefore(from)).count() >= LEAST_DAYS) {
        ClockWeights row = ClockTable.on(from);
        ClockFit fit = before(from, all);
        refits.add(refit("overnight", fit, row.overnight(), fit.overnight()));
        refits.add(refit("closed day", fit, row.closedDay(), fit.closedDay()));
        refits.add(refit("FOMC", fit, row.fomc(), fit.fomc()));
        refits.add(refit("CPI", fit, row.cpi(), fit.cpi()));
        refits.add(refit("NFP", fit, row.nfp(), fit.nfp()));
      }
    }
    return refits;
  }

  private static Refit refit(String name, ClockFit fit, double inForce, Weight weight) {
    return new Refit("trading clock: " + name, fit.from(), inForce, weight.value(), fit.days());
  }

  private static Weight weight(double[] b, double[] errors, int i, int days) {
    double value = days < LEAST_EVENTS ? 0 : StrictMath.max(0, b[i] / b[0]);
    return new Weight(value, errors[i] / b[0], days);
  }

  private static Weight overnight(List<ClockDay> all) {
    List<ClockDay> days =
        all.stream().filter(d -> d.closedDays() == 0 && d.events().isEmpty()).toList();
    double night = 0;
    double both = 0;
    for (ClockDay d : days) {
      night += square(d.night(), d.vix());
      both += square(d.night(), d.vix()) + square(d.day(), d.vix());
    }
    double share = night / both;
    double squares = 0;
    for (ClockDay d : days) {
      double miss = (1 - share) * square(d.night(), d.vix()) - share * square(d.day(), d.vix());
      squares += miss * miss;
    }
    return new Weight(share, StrictMath.sqrt(squares) / both, days.size());
  }

  private static double[] regressors(ClockDay d) {
    double[] x = new double[2 + KINDS.length];
    x[0] = 1;
    x[1] = d.closedDays();
    for (int i = 0; i < KINDS.length; i++) {
      x[2 + i] = d.events().contains(KINDS[i]) ? 1 : 0;
    }
    return x;
  }

  private static int count(List<ClockDay> days, Kind kind) {
    return (int) days.stream().filter(d -> d.events().contains(kind)).count();
  }

  private static double square(double move, double vix) {
    double vol = vix / 100;
    return StrictMath.min(CAP, move * move * SESSIONS_A_YEAR / (vol * vol));
  }
}
