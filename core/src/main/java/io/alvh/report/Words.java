package io.alvh.report;

import io.alvh.study.Figures;
import io.alvh.study.Measure;
import java.util.ArrayList;
import java.util.List;

/// Short forms for tables, and text broken into lines.
final class Words {
  /// What stands for a figure that does not exist.
  static final String NONE = "n/d";

  /// The banner of made-up data.
  static final String SYNTHETIC = "SYNTHETIC";

  private Words() {}

  /// Returns a fraction in percent without the sign, for columns whose head says percent.
  static String pct(double fraction) {
    return Figures.number(100 * fraction, 1);
  }

  /// Returns a measure in percent without the sign, or `n/d`.
  static String pct(Measure measure) {
    return switch (measure) {
      case Measure.Known k -> pct(k.value());
      case Measure.Undefined _ -> NONE;
    };
  }

  /// Returns a measure with two decimals, or `n/d`.
  static String two(Measure measure) {
    return switch (measure) {
      case Measure.Known k -> Figures.number(k.value(), 2);
      case Measure.Undefined _ -> NONE;
    };
  }

  /// Returns a measure in percent with two decimals, or `n/d`.
  static String two100(Measure measure) {
    return switch (measure) {
      case Measure.Known k -> Figures.number(100 * k.value(), 2);
      case Measure.Undefined _ -> NONE;
    };
  }

  /// Returns a measure of cents in whole dollars, or `n/d`.
  static String cents(Measure measure) {
    return switch (measure) {
      case Measure.Known k -> Figures.dollars(Math.round(k.value()));
      case Measure.Undefined _ -> NONE;
    };
  }

  /// Returns cents in thousands of dollars with one decimal.
  static String thousands(long cents) {
    return Figures.number(cents / 100_000.0, 1);
  }

  /// Returns `text` broken at spaces into lines of at most `width`, the second and later lines
  /// indented by `indent`.
  static List<String> wrap(String text, int width, String indent) {
    List<String> lines = new ArrayList<>();
    String words = text.stripLeading().replace(" %", "\u00a0%");
    StringBuilder line = new StringBuilder(text.substring(0, text.length() - words.length()));
    boolean fresh = true;
    for (String word : words.split(" ", -1)) {
      if (!fresh && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(indent);
        fresh = true;
      }
      line.append(fresh ? "" : " ").append(word);
      fresh = false;
    }
    lines.add(line.toString());
    return lines.stream().map(l -> l.replace('\u00a0', ' ')).toList();
  }
}
