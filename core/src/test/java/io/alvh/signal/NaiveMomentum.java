package io.alvh.signal;

import io.alvh.calendar.TradingCalendar;
import io.alvh.pricing.Valuer;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Wilder's index of daily and weekly closes from the whole past, computed afresh.
final class NaiveMomentum {
  private NaiveMomentum() {}

  /// Returns the signals of the last session of `past`.
  static Map<SignalName, Reading.Known> of(List<Valuer> past) {
    Map<SignalName, Reading.Known> out = new EnumMap<>(SignalName.class);
    List<Double> daily = past.stream().map(v -> v.snapshot().spx().close()).toList();
    if (daily.size() > 14) {
      Instant now = past.getLast().snapshot().asOf();
      out.put(SignalName.RSI14, new Reading.Known(rsi(daily), now, ""));
    }
    List<Double> weekly = new ArrayList<>();
    List<Double> indices = new ArrayList<>();
    Instant knownAt = Instant.MIN;
    for (int i = 0; i < past.size(); i++) {
      LocalDate date = past.get(i).snapshot().date();
      boolean known =
          date.getDayOfWeek() == DayOfWeek.FRIDAY
              || (date.getDayOfWeek() == DayOfWeek.THURSDAY
                  && !TradingCalendar.isSession(date.plusDays(1)));
      boolean over =
          !known
              && i + 1 < past.size()
              && monday(past.get(i + 1).snapshot().date()).isAfter(monday(date));
      if (known || over) {
        weekly.add(daily.get(i));
        knownAt = past.get(known ? i : i + 1).snapshot().asOf();
      }
    }
    for (int end = Math.max(15, weekly.size() - 25); end <= weekly.size(); end++) {
      indices.add(rsi(weekly.subList(0, end)));
    }
    if (!indices.isEmpty()) {
      out.put(SignalName.RSI14_WEEKLY, new Reading.Known(indices.getLast(), knownAt, ""));
    }
    if (indices.size() >= 26) {
      double state = state(weekly, indices);
      out.put(SignalName.RSI_WEEKLY_STATE, new Reading.Known(state, knownAt, ""));
    }
    return out;
  }

  private static LocalDate monday(LocalDate date) {
    return date.minusDays(date.getDayOfWeek().getValue() - 1L);
  }

  private static double state(List<Double> weekly, List<Double> indices) {
    List<Double> closes = weekly.subList(weekly.size() - 26, weekly.size());
    List<Double> rsi = indices.subList(indices.size() - 26, indices.size());
    double highest = closes.subList(0, 25).stream().max(Double::compare).orElseThrow();
    int at = closes.subList(0, 25).lastIndexOf(highest);
    boolean diverges = closes.get(25) > highest && rsi.get(25) < rsi.get(at);
    return rsi.get(25) > 70 || diverges ? 1 : rsi.get(25) < 40 ? -1 : 0;
  }

  private static double rsi(List<Double> closes) {
    double up = 0;
    double down = 0;
    for (int i = 1; i < closes.size(); i++) {
      double rise = Math.max(closes.get(i) - closes.get(i - 1), 0);
      double fall = Math.max(closes.get(i - 1) - closes.get(i), 0);
      if (i <= 14) {
        up += rise;
        down += fall;
      }
      if (i == 14) {
        up /= 14;
        down /= 14;
      } else if (i > 14) {
        up = (13 * up + rise) / 14;
        down = (13 * down + fall) / 14;
      }
    }
    return 100 * up / (up + down);
  }
}
