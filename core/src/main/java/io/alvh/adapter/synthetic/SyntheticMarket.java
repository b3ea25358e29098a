package io.alvh.adapter.synthetic;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.Underlying;
import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.market.MarketHistory;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.PublishedFigures;
import io.alvh.market.SettlementValue;
import io.alvh.market.SettlementValue.Source;
import io.alvh.market.TermStructure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// A market that never was: the same bytes on every run and machine, for trials without data and
/// for golden tests. No result from it is evidence of anything.
public final class SyntheticMarket implements MarketHistory {
  /// Raised whenever any value of any world changes; 2 added the published figures.
  public static final int VERSION = 2;

  /// The first and last session of the standard market.
  public static final LocalDate FIRST = LocalDate.of(2006, 1, 3);

  /// The last session of the standard market.
  public static final LocalDate LAST = LocalDate.of(2026, 7, 8);

  private static final long SEED = 20_060_103;

  private final World world;
  private final List<LocalDate> sessions;
  private final List<MarketSnapshot> snapshots = new ArrayList<>();
  private final PublishedFigures published;

  private SyntheticMarket(World world, LocalDate from, LocalDate to) {
    this.world = world;
    this.sessions = TradingCalendar.sessions(from, to);
    if (sessions.isEmpty()) {
      throw new IllegalArgumentException("no session lies in " + from + ".." + to);
    }
    SyntheticEvents events = new SyntheticEvents(from, to);
    Noise noise = new Noise(SEED);
    List<SyntheticDay> days = new SyntheticPath(noise, world, sessions).days();
    published = new PublishedFigures(new SyntheticFigures(noise, world, days).all());
    for (int i = 0; i < days.size(); i++) {
      snapshots.add(snapshot(i, days.get(i), events));
    }
  }

  /// Returns the standard market: regimes by turns, 2006-01-03 to 2026-07-08.
  public static SyntheticMarket standard() {
    return world(World.REGIMES, FIRST, LAST);
  }

  /// Returns a market of `world` over the sessions from `from` to `to`, both included.
  public static SyntheticMarket world(World world, LocalDate from, LocalDate to) {
    return new SyntheticMarket(world, from, to);
  }

  /// Returns the snapshots from `from` to `to` that this market has, both included, ascending.
  @Override
  public List<MarketSnapshot> snapshots(LocalDate from, LocalDate to) {
    return published.beginning(
        snapshots.stream()
            .filter(snapshot -> !snapshot.date().isBefore(from) && !snapshot.date().isAfter(to))
            .toList());
  }

  @Override
  public boolean synthetic() {
    return true;
  }

  /// Returns the SHA-256, in hexadecimal, of version, seed, world and span: all the values follow
  /// from these.
  @Override
  public String dataId() {
    String made =
        "synthetic "
            + VERSION
            + " "
            + SEED
            + " "
            + world
            + " "
            + sessions.getFirst()
            + " "
            + sessions.getLast();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(made.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private MarketSnapshot snapshot(int i, SyntheticDay day, SyntheticEvents events) {
    Map<IndexName, Double> indices = SyntheticQuotes.indices(day);
    List<TermStructure.Point> curve = SyntheticQuotes.curve(day);
    if (world == World.MISSING_DATA) {
      Holes.cut(i, indices, curve);
    }
    Instant asOf = TradingCalendar.close(day.date());
    Instant before = i == 0 ? Instant.MIN : snapshots.get(i - 1).asOf();
    return new MarketSnapshot(
        day.date(),
        asOf,
        day.spx(),
        IndexReadings.of(indices),
        new TermStructure(curve),
        SyntheticQuotes.rates(day.date()),
        settlements(i, day),
        events.upcoming(day.date()),
        published.between(before, asOf));
  }

  private List<SettlementValue> settlements(int i, SyntheticDay day) {
    LocalDate date = day.date();
    Expiry am = new Expiry(date, Settlement.AM);
    Expiry pm = new Expiry(date, Settlement.PM);
    List<SettlementValue> values = new ArrayList<>();
    if (OptionCalendar.isSpxMonthly(date) || OptionCalendar.spxwAm(date).isPresent()) {
      values.add(new SettlementValue(Underlying.SPX, am, day.spx().open(), Source.OFFICIAL));
    }
    // Every session, listed or not: the hypothetical daily series settles here too.
    values.add(new SettlementValue(Underlying.SPX, pm, day.spx().close(), Source.OFFICIAL));
    if (OptionCalendar.isVixMonthly(date)) {
      Source source =
          world == World.MISSING_DATA && Holes.lacksSettlement(i)
              ? Source.PROXY_VIX_OPEN
              : Source.OFFICIAL;
      values.add(new SettlementValue(Underlying.VIX, am, day.vixOpen(), source));
    }
    return values;
  }
}
