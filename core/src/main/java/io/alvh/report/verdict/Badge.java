package io.alvh.report.verdict;

import io.alvh.claims.Verdict;

/// A verdict as a sign, a word and a border, so that no colour is needed to read it.
final class Badge {
  private Badge() {}

  /// Returns the badge of `verdict`.
  static Markup of(Verdict verdict) {
    Markup badge = new Markup();
    badge.open("span", "class", "badge " + look(verdict));
    badge.element("span", sign(verdict), "aria-hidden", "true");
    return badge.text(" " + verdict.label()).close();
  }

  /// Returns the sign before the word.
  static String sign(Verdict verdict) {
    return switch (verdict) {
      case SUPPORTED -> "✓";
      case NOT_SUPPORTED -> "✗";
      case INCONCLUSIVE -> "?";
      case UNTESTABLE -> "–";
    };
  }

  private static String look(Verdict verdict) {
    return switch (verdict) {
      case SUPPORTED -> "yes";
      case NOT_SUPPORTED -> "no";
      case INCONCLUSIVE -> "open";
      case UNTESTABLE -> "none";
    };
  }
}
