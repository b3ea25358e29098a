package io.alvh.signal;

import io.alvh.market.MarketSnapshot;
import io.alvh.market.Observation;
import io.alvh.market.SeriesName;
import io.alvh.pricing.Valuer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who leads the market, currency, rates, offerings, growth and accounts (S16, S21, S25, S29).
///
/// ```
/// IPO_PERCENTILE = 100 (months of the last 60 with no more offerings than the newest) / 60
/// ```
///
/// A monthly figure that became known more than 62 days ago (a month and one missed release), a
/// quarterly one more than 150 days ago, is no longer used: the series has ended or is late.
final class MacroSignals implements SignalFamily {
  /// Days since a monthly, and a quarterly, figure became known after which it is not used (ours).
  static final int STALE_DAYS = 62;

  static final int STALE_QUARTER_DAYS = 150;

  /// Months among which offerings are ranked (S25: five years).
  static final int OFFERING_MONTHS = 60;

  private static final String OFFERINGS = "number of offerings";
  private static final String OFFERINGS_FLAG = "assumed lag of the number of offerings";
  private static final String GROWTH_FLAG = "latest vintage of growth in place of the first";

  /// The group before any session.
  static final MacroSignals NONE =
      new MacroSignals(
          Archive.of(
              SeriesName.REER,
              SeriesName.GDP_GROWTH,
              SeriesName.RATE_USD,
              SeriesName.RATE_EUR,
              SeriesName.RATE_JPY,
              SeriesName.IPO_COUNT),
          Rotation.NONE,
          EffectiveRate.of(Figures.NONE),
          RateGap.NONE,
          SecondEngine.NONE,
          Fragility.NONE,
          Instant.MIN);

  private final Archive archive;
  private final Rotation rotation;
  private final EffectiveRate rate;
  private final RateGap gap;
  private final SecondEngine engine;
  private final Fragility fragility;
  private final Instant now;

  private MacroSignals(
      Archive archive,
      Rotation rotation,
      EffectiveRate rate,
      RateGap gap,
      SecondEngine engine,
      Fragility fragility,
      Instant now) {
    this.archive = archive;
    this.rotation = rotation;
    this.rate = rate;
    this.gap = gap;
    this.engine = engine;
    this.fragility = fragility;
    this.now = now;
  }

  @Override
  public MacroSignals plus(Valuer session) {
    MarketSnapshot s = session.snapshot();
    Archive fuller = archive.plus(s.published());
    Rotation turned = rotation.plus(s);
    EffectiveRate dollar = rate.with(fuller.of(SeriesName.REER));
    return new MacroSignals(
        fuller,
        turned,
        dollar,
        gap.plus(s, fuller),
        engine.plus(s.date(), turned, dollar),
        fragility.plus(s.published(), s.asOf()),
        s.asOf());
  }

  @Override
  public void read(Readings out) {
    out.put(SignalName.ROTATION, rotation.change());
    out.put(SignalName.ROTATION_STATE, rotation.state());
    out.put(SignalName.REER_Z, rate.score(now));
    out.put(SignalName.REER_DEVIATION, rate.deviation(now));
    out.put(SignalName.SECOND_ENGINE, engine.active());
    out.put(SignalName.RATE_DIFFERENTIAL, gap.newest());
    out.put(SignalName.RATE_DIFFERENTIAL_Z, gap.score());
    putOfferings(out, archive.of(SeriesName.IPO_COUNT));
    out.put(SignalName.GDP_GROWTH, growth());
    out.put(SignalName.FRAGILITY, fragility.value());
  }

  private void putOfferings(Readings out, Figures counts) {
    Optional<Observation> newest = counts.fresh(now, STALE_DAYS);
    if (newest.isEmpty()) {
      out.missing(SignalName.IPO_COUNT, counts.ended(OFFERINGS));
      out.missing(SignalName.IPO_PERCENTILE, counts.ended(OFFERINGS));
      return;
    }
    Observation last = newest.get();
    new Inputs().figure(last, OFFERINGS_FLAG).put(out, SignalName.IPO_COUNT, last.value());
    List<Observation> window = counts.months(OFFERING_MONTHS);
    if (window.isEmpty()) {
      out.missing(SignalName.IPO_PERCENTILE, "fewer than " + OFFERING_MONTHS + " months running");
      return;
    }
    Inputs inputs = new Inputs();
    int notMore = 0;
    for (Observation month : window) {
      inputs.figure(month, OFFERINGS_FLAG);
      notMore += month.value() <= last.value() ? 1 : 0;
    }
    inputs.put(out, SignalName.IPO_PERCENTILE, 100.0 * notMore / OFFERING_MONTHS);
  }

  private Reading growth() {
    Figures growth = archive.of(SeriesName.GDP_GROWTH);
    return growth
        .fresh(now, STALE_QUARTER_DAYS)
        .<Reading>map(o -> new Inputs().figure(o, GROWTH_FLAG).reading(o.value()))
        .orElseGet(() -> new Reading.Missing(growth.ended("growth")));
  }
}
