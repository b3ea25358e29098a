package io.alvh.adapter.history;

import io.alvh.adapter.history.Content.FinalValue;
import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.Underlying;
import io.alvh.market.SettlementValue;
import io.alvh.market.SettlementValue.Source;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The values at which SPX and VIX series settled, session by session: official where published,
/// else the proxies of docs/data.md, each flagged in its value and counted.
final class SettlementTrack {
  private final NavigableMap<LocalDate, Sourced<DayPrice>> spx;
  private final NavigableMap<LocalDate, Sourced<DayPrice>> vix;
  private final VxMerge vx;
  private final TreeMap<YearMonth, Double> archive = new TreeMap<>();
  private final TreeMap<Source, List<LocalDate>> used = new TreeMap<>();

  SettlementTrack(
      NavigableMap<LocalDate, Sourced<DayPrice>> spx,
      NavigableMap<LocalDate, Sourced<DayPrice>> vix,
      VxMerge vx,
      List<LoadedFile> finals) {
    this.spx = spx;
    this.vix = vix;
    this.vx = vx;
    for (LoadedFile file : finals) {
      if (file.content() instanceof Content.Finals f) {
        for (FinalValue v : f.rows()) {
          archive.putIfAbsent(v.month(), v.value());
        }
      }
    }
  }

  /// Returns the values fixed during the session of `date`; a PM value stands for every session,
  /// listed or not.
  List<SettlementValue> of(LocalDate date) {
    List<SettlementValue> values = new ArrayList<>();
    for (Expiry listed : OptionCalendar.listedSpx(date)) {
      if (listed.settlement() == Settlement.AM) {
        spxAm(listed).ifPresent(values::add);
      }
    }
    double close = spxOn(date).close();
    Expiry pm = new Expiry(date, Settlement.PM);
    values.add(new SettlementValue(Underlying.SPX, pm, close, Source.OFFICIAL));
    if (OptionCalendar.isVixMonthly(date)) {
      vix(OptionCalendar.vixMonthly(YearMonth.from(date))).ifPresent(values::add);
    }
    for (SettlementValue v : values) {
      if (v.expiry().settlement() == Settlement.AM) {
        used.computeIfAbsent(v.source(), _ -> new ArrayList<>()).add(date);
      }
    }
    return values;
  }

  /// Returns the sessions of AM settlements by source, so far.
  NavigableMap<Source, List<LocalDate>> used() {
    return used;
  }

  private DayPrice spxOn(LocalDate date) {
    return Objects.requireNonNull(spx.get(date), "a session with a snapshot has an SPX row")
        .value();
  }

  private Optional<SettlementValue> spxAm(Expiry expiry) {
    DayPrice day = spxOn(expiry.date());
    Sourced<DayPrice> eve = spx.get(TradingCalendar.previous(expiry.date()));
    if (eve == null) {
      return day.hasOpen()
          ? Optional.of(proxy(expiry, day.open(), Source.PROXY_OPEN))
          : Optional.empty();
    }
    double previous = eve.value().close();
    return day.hasOpen() && Math.abs(previous - day.open()) > 0.005
        ? Optional.of(proxy(expiry, day.open(), Source.PROXY_OPEN))
        : Optional.of(proxy(expiry, previous, Source.PROXY_PREVIOUS_CLOSE));
  }

  private static SettlementValue proxy(Expiry expiry, double value, Source source) {
    return new SettlementValue(Underlying.SPX, expiry, value, source);
  }

  private Optional<SettlementValue> vix(Expiry expiry) {
    Optional<NavigableMap<LocalDate, Sourced<DayValue>>> contract = vx.contract(expiry);
    Double archived = archive.get(YearMonth.from(expiry.date()));
    if (contract.isPresent() && contract.get().containsKey(expiry.date())) {
      double value = contract.get().get(expiry.date()).value().value();
      return vix(expiry, value, Source.OFFICIAL);
    }
    if (archived != null) {
      return vix(expiry, archived, Source.OFFICIAL);
    }
    if (contract.isEmpty()) {
      return Optional.empty();
    }
    Sourced<DayPrice> day = vix.get(expiry.date());
    if (day != null && day.value().hasOpen()) {
      return vix(expiry, day.value().open(), Source.PROXY_VIX_OPEN);
    }
    LocalDate eve = TradingCalendar.previous(expiry.date());
    return contract.get().containsKey(eve)
        ? vix(expiry, contract.get().get(eve).value().value(), Source.PROXY_VX_PREVIOUS)
        : Optional.empty();
  }

  private static Optional<SettlementValue> vix(Expiry expiry, double value, Source source) {
    return Optional.of(new SettlementValue(Underlying.VIX, expiry, value, source));
  }
}
