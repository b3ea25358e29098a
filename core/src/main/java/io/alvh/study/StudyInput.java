package io.alvh.study;

import io.alvh.pricing.Valuer;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.Rulebook;
import io.alvh.unit.Check;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What the study runs on.
///
/// @param base the rulebook the matrix varies
/// @param history one valuer a session, ascending; sessions before a sample warm its lookback
/// @param dataId hash of everything the history was made from
/// @param synthetic whether the prices are made up
/// @param startNav capital of the plain runs
/// @param code version of this program
/// @param threads how many runs go side by side
public record StudyInput(
    Rulebook base,
    List<Valuer> history,
    String dataId,
    boolean synthetic,
    Money startNav,
    String code,
    int threads) {
  public StudyInput {
    history = List.copyOf(history);
    Check.that(history.size() > 1, "a study needs at least two sessions of history");
  }

  /// Returns the session on which the headline sample begins: the first in it with VIX futures.
  public LocalDate headlineStart() {
    LocalDate last = history.getLast().snapshot().date();
    Check.that(
        last.isAfter(Period.HEADLINE_FROM),
        "the history must reach beyond " + Period.HEADLINE_FROM + ", it ends on " + last);
    return history.stream()
        .filter(v -> v.snapshot().hasFutures())
        .map(v -> v.snapshot().date())
        .filter(d -> !d.isBefore(Period.HEADLINE_FROM))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the history holds no VIX futures"));
  }

  /// What the run is made by, and what the data lack for it.
  private List<String> rules(LocalDate first) {
    List<String> rules = new ArrayList<>();
    rules.add(base.id() + " v" + base.version());
    rules.add("sizing " + base.sizing().preset());
    rules.add("condors filled " + base.fills().condorFill().label());
    rules.add("kill switch " + (base.acts(RuleId.KILL_SWITCH) ? "on" : "off"));
    if (history.stream()
        .map(Valuer::snapshot)
        .anyMatch(s -> !s.date().isBefore(Period.HEADLINE_FROM) && s.date().isBefore(first))) {
      rules.add("shortened sample (no VIX futures before " + first + ")");
    }
    if (history.stream().allMatch(v -> v.snapshot().upcoming().isEmpty())) {
      rules.add("no calendar of releases in the data, so rules on releases never acted");
    }
    return rules;
  }

  /// Returns what runs from `first` on are made from.
  public Manifest manifest(LocalDate first) {
    return new Manifest(
        dataId,
        synthetic,
        first,
        history.getLast().snapshot().date(),
        startNav,
        rules(first),
        code);
  }
}
