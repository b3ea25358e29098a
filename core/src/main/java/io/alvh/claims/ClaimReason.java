package io.alvh.claims;

import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.Figures;
import java.util.List;
import java.util.stream.Collectors;

/// The plain sentence that says why a claim got its verdict.
final class ClaimReason {
  private ClaimReason() {}

  /// Returns the sentence: the first part that decides with its number, and how many there are
  /// besides; the numbers of all of them stand with the parts.
  static String of(ClaimSpec claim, Verdict verdict, List<Judged> parts) {
    if (parts.isEmpty()) {
      return "Nothing was measured.";
    }
    List<Judged> deciding = parts.stream().filter(p -> p.verdict() == verdict).toList();
    Judged told =
        deciding.isEmpty()
            ? parts.stream()
                .filter(p -> p.verdict() != Verdict.SUPPORTED)
                .findFirst()
                .orElse(parts.getFirst())
            : deciding.getFirst();
    int likewise = Math.max(0, deciding.size() - 1);
    int others = parts.size() - Math.max(1, deciding.size());
    return part(claim, told)
        + (likewise > 0 ? ", and " + likewise + " more likewise" : "")
        + (others > 0 ? "; " + others + " not decisive" : "")
        + ".";
  }

  /// Returns what decides over all universes: that of the parts that have the verdict.
  static String decisive(Verdict verdict, List<Judged> parts) {
    return parts.stream()
        .filter(p -> p.verdict() == verdict)
        .map(Judged::decisive)
        .distinct()
        .collect(Collectors.joining(" | "));
  }

  private static String part(ClaimSpec claim, Judged part) {
    Measured m = part.measured();
    if (part.verdict() == Verdict.UNTESTABLE) {
      return name(m) + " cannot be judged: " + part.decisive();
    }
    Claimed claimed = m.judgedBy(claim);
    String text = name(m) + ": " + number(claimed, m) + ", claimed " + claimed.words();
    return text
        + switch (part.verdict()) {
          case SUPPORTED -> ": within the claim, whatever the prices";
          case NOT_SUPPORTED -> ": outside the claim, whatever the prices";
          case INCONCLUSIVE, UNTESTABLE -> "; cannot tell because of " + first(part.decisive());
        };
  }

  /// Returns the first of several things that decide.
  private static String first(String decisive) {
    int end = decisive.indexOf(';');
    return end < 0 ? decisive : decisive.substring(0, end);
  }

  private static String name(Measured m) {
    return m.universe() + m.further().map(f -> " (" + f.number() + ")").orElse("");
  }

  private static String number(Claimed claimed, Measured m) {
    return m.point().find().stream().mapToObj(claimed::text).findFirst().orElse("undefined")
        + m.strict().map(i -> " (" + interval(claimed, i) + ")").orElse("");
  }

  private static String interval(Claimed claimed, Interval i) {
    return i.method() == Interval.Method.EXACT
        ? "exact"
        : Figures.number(100 * i.level(), 2)
            + " % interval "
            + claimed.text(i.low())
            + " to "
            + claimed.text(i.high());
  }
}
