package io.alvh.claims;

import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.Figures;
import java.util.List;
import java.util.stream.Collectors;

/// The plain sentence that says why a claim got its verdict.
final class ClaimReason {
  /// How many universes are spelt out; the rest is counted.
  private static final int SPELT = 3;

  private ClaimReason() {}

  /// Returns the sentence: the parts that decide, with their numbers, then how the others stand.
  static String of(ClaimSpec claim, Verdict verdict, List<Judged> parts) {
    if (parts.isEmpty()) {
      return "Nothing was measured.";
    }
    List<Judged> deciding = parts.stream().filter(p -> p.verdict() == verdict).toList();
    List<Judged> told = deciding.isEmpty() ? parts : deciding;
    String text =
        told.stream().limit(SPELT).map(p -> part(claim, p)).collect(Collectors.joining("; "));
    List<Judged> rest = parts.stream().filter(p -> !told.contains(p)).toList();
    int unspelt = Math.max(0, told.size() - SPELT);
    String more = unspelt > 0 ? "; " + unspelt + " more likewise" : "";
    return text + more + (rest.isEmpty() ? "." : "; " + others(rest) + ".");
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
    Claimed claimed = m.judgedBy(claim);
    if (part.verdict() == Verdict.UNTESTABLE) {
      return name(m) + " cannot be judged: " + part.decisive();
    }
    String text = name(m) + " " + number(claimed, m) + ", claimed " + claimed.words();
    return text
        + switch (part.verdict()) {
          case SUPPORTED -> ": within the claim, whatever the prices";
          case NOT_SUPPORTED -> ": outside the claim, whatever the prices";
          case INCONCLUSIVE, UNTESTABLE -> ": cannot tell because of " + part.decisive();
        };
  }

  private static String name(Measured m) {
    return m.universe() + m.further().map(f -> " (" + f.number() + ")").orElse("");
  }

  private static String number(Claimed claimed, Measured m) {
    return m.point().find().stream().mapToObj(claimed::text).findFirst().orElse("undefined")
        + " ("
        + m.strict().map(i -> interval(claimed, i) + ", ").orElse("")
        + m.sample().n()
        + " "
        + m.sample().of()
        + ")";
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

  private static String others(List<Judged> rest) {
    return rest.stream()
            .map(p -> name(p.measured()) + " is " + p.verdict().label())
            .limit(SPELT)
            .collect(Collectors.joining(", "))
        + (rest.size() > SPELT ? " and " + (rest.size() - SPELT) + " more are not decisive" : "");
  }
}
