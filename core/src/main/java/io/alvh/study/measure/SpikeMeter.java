package io.alvh.study.measure;

import io.alvh.backtest.DayRow;
import io.alvh.backtest.Trade;
import io.alvh.instrument.LongCall;
import io.alvh.ledger.Tag;
import io.alvh.market.MissingQuoteException;
import io.alvh.pricing.Valuer;
import io.alvh.study.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The catalogue of spikes: every close of VIX at 25 or more after one below 22 (S8).
public final class SpikeMeter {
  /// Below it VIX closed the session before.
  static final double CALM = 22;

  /// At or above it VIX closed.
  static final double SPIKE = 25;

  /// Sessions after the spike, its own included, whose purchases are looked at.
  public static final int AFTER = 11;

  private SpikeMeter() {}

  /// One spike.
  ///
  /// @param date of the close at 25 or more
  /// @param vixBefore close of the session before, points
  /// @param vix close, points
  /// @param before how the book stood the night before
  /// @param condorPnl cents on the session of the spike
  /// @param hedgePnl cents on the session of the spike
  /// @param bought hedge contracts bought on that session and the ten after it
  /// @param dearer what they cost over their own modelled value the night before, less one; only
  ///   contracts that could be valued then
  record Spike(
      LocalDate date,
      double vixBefore,
      double vix,
      Night before,
      long condorPnl,
      long hedgePnl,
      long bought,
      Measure dearer) {}

  /// A book on the night before a spike.
  ///
  /// @param held hedge contracts
  /// @param target hedge contracts the rules asked for
  /// @param cover hedge's gain over condors' loss in the rulebook's stress; undefined without
  ///   condors
  record Night(long held, long target, Measure cover) {}

  /// Returns the places of the spikes among `days`, ascending, the first session left out.
  public static List<Integer> sessions(List<DayRow> days) {
    List<Integer> places = new ArrayList<>();
    for (int i = 1; i < days.size(); i++) {
      if (days.get(i - 1).vix() < CALM && days.get(i).vix() >= SPIKE) {
        places.add(i);
      }
    }
    return places;
  }

  /// Returns the spikes of a run's sessions, the first session left out.
  static List<Spike> spikes(RunSample sample) {
    List<Spike> spikes = new ArrayList<>();
    sessions(sample.run().days()).forEach(i -> spikes.add(spike(sample, i)));
    return spikes;
  }

  private static Spike spike(RunSample sample, int i) {
    DayRow then = sample.day(i - 1);
    DayRow now = sample.day(i);
    LocalDate last = sample.date(Math.min(i + AFTER, sample.size()) - 1);
    long bought = 0;
    double paid = 0;
    double worth = 0;
    for (Trade trade : sample.run().trades()) {
      boolean counts =
          trade.tag().book() == Tag.Book.HEDGE
              && trade.structure() instanceof LongCall
              && !trade.opened().isBefore(now.date())
              && !trade.opened().isAfter(last);
      if (counts) {
        bought += trade.quantity();
        double value = worth(trade, sample.prices(i - 1));
        if (value > 0) {
          paid -= trade.entry() * (double) trade.quantity();
          worth += value * (double) trade.quantity();
        }
      }
    }
    return new Spike(
        now.date(),
        then.vix(),
        now.vix(),
        new Night(
            then.heldContracts(),
            then.targetContracts(),
            Measure.ratio(
                (double) then.stressGain(), (double) then.stressLoss(), "no condor to cover")),
        now.condorPnl(),
        now.hedgePnl(),
        bought,
        Measure.ratio(paid, worth, bought > 0 ? "not valued the night before" : "none bought")
            .minus(Measure.of(1)));
  }

  /// Value of the same contract the night before, points; 0 where it cannot be valued.
  private static double worth(Trade trade, Valuer prices) {
    try {
      return prices.value(trade.structure());
    } catch (MissingQuoteException _) {
      // No VX future settled that night: the contract had no price then.
      return 0;
    }
  }
}
