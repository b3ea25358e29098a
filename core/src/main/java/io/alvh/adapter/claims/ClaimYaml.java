package io.alvh.adapter.claims;

import io.alvh.adapter.yaml.Bounds;
import io.alvh.adapter.yaml.Issues;
import io.alvh.adapter.yaml.Numerals;
import io.alvh.adapter.yaml.Section;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Claimed;
import io.alvh.claims.Metrics;
import io.alvh.claims.Universe;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import io.alvh.study.EvidenceClass;
import io.alvh.study.Period;
import io.alvh.study.measure.Unit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Reads one claim from the text of its file, strictly: every key must be there once, well typed
/// and in range, and nothing else may be. All mistakes are reported at once.
final class ClaimYaml {
  private static final int FORMAT = 1;
  private static final int TEXT = 600;
  private static final int NOTE = 1200;

  private ClaimYaml() {}

  /// Returns the claim `text` holds; nothing, with issues, if it cannot be used.
  ///
  /// @param name what the claim must be called: the name of its file without its ending
  static Optional<ClaimSpec> read(Issues issues, String name, String text) {
    return issues
        .compose(text)
        .map(root -> claim(Section.of(issues, "", root), name))
        .filter(_ -> issues.usable());
  }

  private static ClaimSpec claim(Section root, String name) {
    Section head = root.section("claim");
    String id = head.word("id");
    if (head.has("id") && !id.isEmpty() && !id.equals(name)) {
      head.refuse("id", "the name of the file, " + name);
    }
    head.integer("format", FORMAT, FORMAT);
    String said = head.paragraph("text", TEXT, false);
    String source = head.reason("source");
    EvidenceClass needs = head.choice("needs", EvidenceClass.values());
    String metric = metric(head);
    String test = head.paragraph("test", TEXT, false);
    boolean testable = !metric.equals(ClaimSpec.NONE);
    String note = head.paragraph("note", NOTE, testable);
    head.done();
    Universe universe = universe(root.section("universe"));
    Period period = period(root.section("period"));
    Claimed claimed = claimed(root.section("claimed"));
    List<ClaimSpec.Further> also = also(root, metric);
    root.done();
    return new ClaimSpec(
        id, said, source, universe, period, metric, claimed, needs, test, note, also);
  }

  private static String metric(Section head) {
    String metric = head.word("metric");
    boolean known = metric.equals(ClaimSpec.NONE) || Metrics.find(metric).isPresent();
    if (head.has("metric") && !known) {
      head.refuse("metric", String.join(", ", Metrics.labels()) + ", " + ClaimSpec.NONE);
    }
    return metric;
  }

  private static Universe universe(Section s) {
    Universe universe =
        new Universe(
            s.choices("profiles", Profile.values(), false),
            s.flag("gate"),
            s.choice("policy", Policy.values()),
            s.choice("funding", Funding.values()));
    s.done();
    return universe;
  }

  private static Period period(Section s) {
    LocalDate from = date(s, "from", "headline", Period.HEADLINE_FROM);
    LocalDate to = date(s, "to", "end", LocalDate.MAX);
    if (s.has("from") && s.has("to") && !from.isBefore(to)) {
      s.refuse("to", "end, or a date after " + from);
    }
    s.done();
    return Period.all().stream()
        .filter(p -> p.from().equals(from) && p.to().equals(to))
        .findFirst()
        .orElseGet(() -> {
          String label = from + " to " + (to.equals(LocalDate.MAX) ? "the end" : to);
          return new Period(label.replace(' ', '-'), label, from, to, Period.Kind.SPAN);
        });
  }

  private static LocalDate date(Section s, String key, String word, LocalDate meant) {
    String accepted = word + ", or a date such as 2022-01-03";
    String text = s.paragraph(key, accepted.length(), false);
    if (text.equals(word) || !s.has(key)) {
      return meant;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) {
      s.refuse(key, accepted);
      return meant;
    }
  }

  private static List<ClaimSpec.Further> also(Section root, String metric) {
    List<ClaimSpec.Further> also = new ArrayList<>();
    if (root.has("also")) {
      for (Section s : root.sections("also")) {
        String number = s.word("number");
        List<String> known = Metrics.find(metric).map(ClaimMetric::numbers).orElse(List.of());
        if (Metrics.find(metric).isPresent() && s.has("number") && !known.contains(number)) {
          s.refuse(
              "number",
              known.isEmpty()
                  ? "none, " + metric + " has no further one"
                  : String.join(", ", known));
        } else if (also.stream().anyMatch(f -> f.number().equals(number))) {
          s.refuse("number", "a number that stands only once");
        }
        also.add(new ClaimSpec.Further(number, claimed(s)));
      }
    }
    return also;
  }

  private static Claimed claimed(Section s) {
    Unit unit = s.choice("unit", Unit.values());
    double factor = unit == Unit.PERCENT ? 0.01 : 1;
    double low = end(s, "low", Double.NEGATIVE_INFINITY);
    double high = end(s, "high", Double.POSITIVE_INFINITY);
    if (s.has("low") && s.has("high")) {
      if (low > high) {
        s.refuse("high", "any, or a number not below " + Bounds.plain(low));
        high = low;
      }
      if (Double.isInfinite(low) && Double.isInfinite(high)) {
        s.refuse("high", "a number, since low is any");
        high = 0;
      }
    }
    Claimed.Better better = s.choice("better", Claimed.Better.values());
    double tolerance = s.number("tolerance", Bounds.notNegative());
    s.done();
    return new Claimed(factor * low, factor * high, better, factor * tolerance, unit);
  }

  /// Returns an end of a range; `infinite` where the file says any.
  private static double end(Section s, String key, double infinite) {
    if (!s.has(key)) {
      s.paragraph(key, 20, false);
      return 0;
    }
    Node node = s.node(key);
    if (node instanceof ScalarNode scalar && scalar.isPlain()) {
      if (scalar.getValue().equals("any")) {
        s.paragraph(key, 20, false);
        return infinite;
      }
      Optional<Double> parsed = Numerals.parse(scalar.getValue());
      if (parsed.isPresent()) {
        s.paragraph(key, 40, false);
        return parsed.get();
      }
    }
    s.refuse(key, "a number, or any");
    return 0;
  }
}
