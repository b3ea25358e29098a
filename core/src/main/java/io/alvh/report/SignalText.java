package io.alvh.report;

import io.alvh.calendar.TradingCalendar;
import io.alvh.signal.Reading;
import io.alvh.signal.SignalName;
import io.alvh.signal.SignalParts;
import io.alvh.signal.SignalSet;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.RuleReach;
import io.alvh.strategy.Rulebook;
import io.alvh.study.EvidenceClass;
import io.alvh.study.Figures;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The whole signal vector of one session, by the sentence of the method each signal belongs to.
public final class SignalText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(TradingCalendar.ZONE);
  private static final String INDENT = "    ";

  /// Characters of the columns of names, and of values with their unit.
  private static final int NAME = 22;

  private static final int VALUE = 30;

  /// Below it, four decimals show too few digits of a value.
  private static final double SMALL = 0.001;

  private SignalText() {}

  /// Returns the report, in lines of at most the width of a page.
  ///
  /// @param rules whose rules are named beside the signals they read, and whose EDR this is
  public static List<String> lines(SignalSet signals, Rulebook rules, boolean synthetic) {
    List<String> lines = new ArrayList<>();
    lines.add(
        (synthetic ? Words.SYNTHETIC + ": s" : "S")
            + "ignals of the close of "
            + signals.date()
            + ", rulebook "
            + rules.id());
    lines.addAll(
        Words.wrap(
            "Decisions of the next session read them; times are New York. "
                + count(signals)
                + " A rule in brackets is off in this rulebook, only shows, or is never asked: where"
                + " no other reads a signal, or what it is part of, it is display only. What Cboe"
                + " publishes at 16:15 stands at the close.",
            TextTable.PAGE,
            "  "));
    bySource()
        .forEach((source, names) -> {
          lines.add("");
          lines.add(source);
          names.forEach(name -> lines.addAll(signal(name, signals.reading(name), rules)));
        });
    lines.add("");
    lines.addAll(
        Disclosure.lines(
            synthetic ? EvidenceClass.SYNTHETIC : EvidenceClass.MARKET_DATA,
            signals.date(),
            signals.date(),
            Disclosure.NOTHING_TRADED));
    lines.add("The skew is that of the modelled surface, not of quotes.");
    return lines;
  }

  private static Map<String, List<SignalName>> bySource() {
    Map<String, List<SignalName>> groups = new LinkedHashMap<>();
    for (SignalName name : SignalName.values()) {
      groups.computeIfAbsent(name.source(), _ -> new ArrayList<>()).add(name);
    }
    return groups;
  }

  private static String count(SignalSet signals) {
    int known = 0;
    int flagged = 0;
    for (SignalName name : SignalName.values()) {
      if (signals.reading(name) instanceof Reading.Known k) {
        known++;
        flagged += k.isSubstitute() ? 1 : 0;
      }
    }
    int missing = SignalName.values().length - known;
    return known + " known, " + flagged + " of them with a stand-in, " + missing + " missing.";
  }

  private static List<String> signal(SignalName name, Reading reading, Rulebook rules) {
    String head = "  " + padded(name.label(), NAME);
    if (name == SignalName.CONTANGO_LIGHT && !rules.settings().of(RuleId.CONTANGO_INDICATOR).on()) {
      return List.of(head + "switched off (contango_indicator)");
    }
    List<String> lines =
        new ArrayList<>(
            switch (reading) {
              case Reading.Known k ->
                  Words.wrap(
                      head
                          + padded(value(k.value(), name.unit()), VALUE)
                          + " "
                          + time(k.knownAt())
                          + (k.flag().isEmpty() ? "" : "  stand-in: " + k.flag()),
                      TextTable.PAGE,
                      INDENT + "  ");
              case Reading.Missing m ->
                  Words.wrap(head + "missing: " + m.why(), TextTable.PAGE, INDENT + "  ");
            });
    lines.addAll(Words.wrap(INDENT + name.formula() + ".", TextTable.PAGE, INDENT));
    lines.addAll(Words.wrap(INDENT + readers(name, rules), TextTable.PAGE, INDENT));
    return lines;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }

  /// A unit that is a list or a span of numbers stands in brackets; lists are whole numbers.
  private static String value(double value, String unit) {
    boolean scale = unit.matches("[-+]?\\d.*");
    boolean whole = scale && !unit.equals("0 to 100");
    String number =
        !whole && value != 0 && Math.abs(value) < SMALL
            ? String.format(Locale.ROOT, "%.6g", value)
            : Figures.number(value, whole ? 0 : 4);
    return scale ? number + " (" + unit + ")" : number + " " + unit;
  }

  private static String readers(SignalName name, Rulebook rules) {
    List<RuleId> readers = readers(name);
    List<SignalName> wholes = SignalParts.wholesOf(name);
    List<String> parts = new ArrayList<>();
    direct(name, rules).ifPresent(parts::add);
    if (!readers.isEmpty()) {
      parts.add(
          "read by "
              + readers.stream().map(r -> reader(r, rules)).collect(Collectors.joining(", ")));
    }
    if (!wholes.isEmpty()) {
      parts.add(
          "part of " + wholes.stream().map(SignalName::label).collect(Collectors.joining(", ")));
    }
    if (!isRead(name)) {
      parts.add("read by no rule");
    } else if (!moves(name, rules)) {
      parts.add("display only");
    }
    return String.join(", ", parts);
  }

  private static List<RuleId> readers(SignalName name) {
    return Arrays.stream(RuleId.values()).filter(r -> r.spec().inputs().contains(name)).toList();
  }

  private static String reader(RuleId rule, Rulebook rules) {
    if (!rules.settings().of(rule).on()) {
      return "[" + rule.label() + "]";
    }
    return RuleReach.unused(rules, rule)
        .map(why -> "[" + rule.label() + ": " + why + " never asks it]")
        .orElse(rules.acts(rule) ? rule.label() : "[" + rule.label() + "]");
  }

  /// Returns what `name` does without a rule: short strikes of the daily condors stand at multiples
  /// of EDR, and vxth_style sizes its calls by the front future.
  private static Optional<String> direct(SignalName name, Rulebook rules) {
    if (name == SignalName.EDR && rules.profile() == Profile.DAILY_1DTE) {
      return Optional.of("places every short strike");
    }
    return name == SignalName.FRONT_VX && rules.hedge().policy() == Policy.VXTH_STYLE
        ? Optional.of("sizes the calls where no settlement of their own future is known")
        : Optional.empty();
  }

  private static boolean isRead(SignalName name) {
    return !readers(name).isEmpty()
        || SignalParts.wholesOf(name).stream().anyMatch(SignalText::isRead);
  }

  private static boolean moves(SignalName name, Rulebook rules) {
    return direct(name, rules).isPresent()
        || readers(name).stream()
            .anyMatch(r -> rules.acts(r) && RuleReach.unused(rules, r).isEmpty())
        || SignalParts.wholesOf(name).stream().anyMatch(whole -> moves(whole, rules));
  }
}
