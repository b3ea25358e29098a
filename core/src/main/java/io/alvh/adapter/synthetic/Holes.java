package io.alvh.adapter.synthetic;

import io.alvh.market.IndexName;
import io.alvh.market.TermStructure;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/// What is missing in the world `MISSING_DATA`, by place of the session in the span.
final class Holes {
  private Holes() {}

  /// Removes what the session at place `i` lacks.
  static void cut(int i, Map<IndexName, Double> indices, List<TermStructure.Point> curve) {
    if (i % 10 == 3) {
      indices.remove(IndexName.VIX9D);
    }
    if (i % 11 == 7) {
      indices.remove(IndexName.VIX3M);
    }
    if (i % 7 == 5) {
      indices.remove(IndexName.SKEW);
    }
    if (i % 60 >= 40 && i % 60 < 45) {
      indices.remove(IndexName.VVIX);
    }
    if (i % 90 == 60) {
      indices.remove(IndexName.VIX);
    }
    if (i >= 150) {
      indices.remove(IndexName.VIX6M);
    }
    if (i % 100 == 99) {
      curve.clear();
    } else if (i % 100 >= 80 && i % 100 < 85) {
      curve.remove(1);
    }
  }

  /// Returns whether the session at place `i` has no breadth.
  static boolean lacksBreadth(int i) {
    return i % 70 >= 50 && i % 70 < 55;
  }

  /// Returns whether the exchange rate of `month` is never published.
  static boolean lacksMoney(YearMonth month) {
    return month.getMonthValue() % 6 == 5;
  }

  /// Returns whether the official VIX settlement of the session at place `i` is missing.
  static boolean lacksSettlement(int i) {
    return i % 3 == 0;
  }
}
