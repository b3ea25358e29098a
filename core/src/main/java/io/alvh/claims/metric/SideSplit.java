package io.alvh.claims.metric;

import io.alvh.backtest.RunResult;
import io.alvh.backtest.Trade;
import io.alvh.claims.BookKey;
import io.alvh.claims.CaseFile;
import io.alvh.claims.Measured.Control;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.pricing.Valuer;
import io.alvh.study.Measure;
import io.alvh.study.Period;
import io.alvh.study.RunSlice;
import io.alvh.study.measure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The condors of a run by side: what the put spreads and the call spreads made, mid to mid or to
/// settlement, and what all fills cost together. The three add up to the result, but for the
/// rounding of fills to cents.
///
/// @param condors by opening session
record SideSplit(List<Sides> condors) {
  private static final double BLOCK = 10;

  SideSplit {
    condors = List.copyOf(condors);
  }

  /// One trade, all its condors together, dollars.
  ///
  /// @param puts result of the put spreads before costs
  /// @param calls the same of the call spreads
  /// @param costs fees and slippage
  /// @param credit mid of both sides when sold
  record Sides(double puts, double calls, double costs, double credit) {}

  /// Returns the condors of `run` that ended in `period`.
  static SideSplit of(RunResult run, Period period, Sessions sessions) {
    List<Sides> condors = new ArrayList<>();
    RunSlice.of(run, period)
        .map(RunSlice::closedCondors)
        .orElse(List.of())
        .forEach(t -> condors.add(of(t, sessions)));
    return new SideSplit(condors);
  }

  /// Returns both sides of `trade`, which was closed or settled in one piece.
  static Sides of(Trade trade, Sessions sessions) {
    IronCondor condor = (IronCondor) trade.structure();
    Valuer opened = sessions.find(trade.opened()).orElseThrow();
    double dollars = (double) trade.quantity() * condor.underlying().multiplier();
    double puts = SoldCondor.credit(condor, OptionRight.PUT, opened);
    double calls = SoldCondor.credit(condor, OptionRight.CALL, opened);
    return new Sides(
        dollars * (puts - owed(condor, OptionRight.PUT, trade, sessions)),
        dollars * (calls - owed(condor, OptionRight.CALL, trade, sessions)),
        (trade.fees() + trade.slippage()) / 100.0,
        dollars * (puts + calls));
  }

  private static double owed(IronCondor condor, OptionRight side, Trade trade, Sessions sessions) {
    return trade.exit().equals("settled")
        ? SoldCondor.owed(
            condor, side, sessions.settlement(Underlying.SPX, condor.expiry()).orElseThrow())
        : SoldCondor.credit(condor, side, sessions.find(trade.closed()).orElseThrow());
  }

  /// Returns the sums of both sides over the credit, costs shared in halves.
  List<Control> controls(BookKey key, CaseFile file) {
    double[] credit = condors.stream().mapToDouble(Sides::credit).toArray();
    double[] puts = condors.stream().mapToDouble(s -> s.puts() - s.costs() / 2).toArray();
    double[] calls = condors.stream().mapToDouble(s -> s.calls() - s.costs() / 2).toArray();
    return List.of(
        control(key, "put side after half the costs, over credit", puts, credit, file),
        control(key, "call side after half the costs, over credit", calls, credit, file));
  }

  private static Control control(
      BookKey key, String what, double[] side, double[] credit, CaseFile file) {
    double above = 0;
    double below = 0;
    for (int i = 0; i < side.length; i++) {
      above += side[i];
      below += credit[i];
    }
    return new Control(
        key.label() + ", " + what + ", " + side.length + " condors",
        Unit.PERCENT,
        Measure.ratio(above, below, "no condor was sold"),
        side.length < 2
            ? Optional.empty()
            : RowDraws.ratio(side, credit, BLOCK, file.sampling()).interval());
  }
}
