package io.alvh.claims.metric;

import io.alvh.claims.BookKey;
import io.alvh.claims.BoxShifts;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.claims.Measured.Control;
import io.alvh.claims.metric.RowDraws.Sure;
import io.alvh.strategy.Profile;
import io.alvh.study.BoxNode;
import io.alvh.study.Measure;
import io.alvh.study.OneDayCredits;
import io.alvh.study.Period;
import io.alvh.study.inference.BookDays;
import io.alvh.study.measure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the hedge earns by itself a year, as a fraction of NAV: its profits and losses, costs
/// included, over the NAV before the session, their mean times 252.
///
/// Beside it stands what a holder of rolled front VX futures earned, from settlements alone: the
/// sign the claim was first made of.
final class HedgeProfit implements ClaimMetric {
  private static final double BLOCK = 10;
  private static final int SESSIONS = 252;

  @Override
  public String label() {
    return "hedge_profit";
  }

  @Override
  public String meaning() {
    return "profit or loss of the hedge a year as a fraction of NAV";
  }

  @Override
  public List<BookKey> books(ClaimSpec claim) {
    return claim.universe().cells().stream().map(BookKey::of).toList();
  }

  @Override
  public List<BookKey> boxed(ClaimSpec claim) {
    return books(claim);
  }

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    List<Measured> all = new ArrayList<>();
    for (BookKey key : books(claim)) {
      String universe = key.label() + ", " + Periods.words(claim.period());
      Optional<BookDays> days = file.days(key, claim.period());
      all.add(
          days.isEmpty()
              ? Measured.none(universe, file.modelPriced(), "the run does not reach the period")
              : measure(claim, key, days.get(), universe, file));
    }
    return all;
  }

  private static Measured measure(
      ClaimSpec claim, BookKey key, BookDays days, String universe, CaseFile file) {
    double[] returns = hedge(days);
    Sure sure = RowDraws.mean(returns, BLOCK, file.sampling());
    return new Measured(
        universe,
        CondorSample.mean(returns),
        sure.interval(),
        sure.strict(),
        new Measured.Sample(returns.length, "sessions"),
        file.modelPriced(),
        BoxShifts.of(file, n -> at(n, claim.period(), key, file)),
        controls(days, claim.period(), file),
        key.cell().profile() == Profile.DAILY_1DTE ? OneDayCredits.CAVEAT : "");
  }

  private static BoxShifts.At at(BoxNode node, Period period, BookKey key, CaseFile file) {
    Optional<double[]> returns = file.days(node, key, period).map(HedgeProfit::hedge);
    return new BoxShifts.At(
        returns.map(CondorSample::mean).orElse(Measure.undefined("no session in the period")),
        returns.flatMap(r -> RowDraws.mean(r, BLOCK, file.sampling()).strict()));
  }

  /// Returns 252 times the hedge's return on NAV, session by session.
  static double[] hedge(BookDays days) {
    double[] returns = new double[days.size()];
    for (int i = 0; i < returns.length; i++) {
      long before = i == 0 ? days.startNav() : days.nav(i - 1);
      returns[i] = before > 0 ? SESSIONS * (double) days.hedge(i) / before : 0;
    }
    return returns;
  }

  private static List<Control> controls(BookDays days, Period period, CaseFile file) {
    double[] carry = new double[days.size()];
    int gaining = 0;
    double most = 0;
    double all = 0;
    for (int i = 0; i < carry.length; i++) {
      long before = i == 0 ? days.startNav() : days.nav(i - 1);
      carry[i] = before > 0 ? SESSIONS * (double) days.carry(i) / before : 0;
      gaining += days.hedge(i) > 0 ? 1 : 0;
      most = Math.max(most, (double) days.hedge(i));
      all += (double) days.hedge(i);
    }
    List<Control> controls = new ArrayList<>();
    controls.add(
        new Control(
            "gross carry paid a year",
            Unit.PERCENT,
            CondorSample.mean(carry),
            RowDraws.mean(carry, BLOCK, file.sampling()).interval()));
    controls.add(
        new Control(
            "sessions with a gain of the hedge",
            Unit.PERCENT,
            Measure.of(gaining / (double) carry.length),
            Optional.empty()));
    controls.add(
        new Control("hedge in all", Unit.DOLLARS, Measure.of(all / 100), Optional.empty()));
    controls.add(
        new Control(
            "best session of the hedge", Unit.DOLLARS, Measure.of(most / 100), Optional.empty()));
    controls.addAll(RollYield.held(period, file));
    return controls;
  }
}
