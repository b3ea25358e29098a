package io.alvh.study;

import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;

/// What the study found, in a few plain sentences; every figure comes from the result.
public final class Answer {
  /// The least drawdown reduction that is claimed, fraction.
  private static final double CLAIMED = 0.35;

  private final StudyResult study;

  private Answer(StudyResult study) {
    this.study = study;
  }

  /// Returns the sentences; what the history does not reach is left out.
  public static List<String> of(StudyResult study) {
    Answer answer = new Answer(study);
    List<String> lines = new ArrayList<>();
    if (study.manifest().synthetic()) {
      lines.add(
          "SYNTHETIC market: these sentences show the form of an answer and are no evidence.");
    }
    List<Profile> profiles = List.of(Profile.values());
    profiles.forEach(p -> answer.standard(Cell.standard(p)).ifPresent(lines::add));
    lines.add(
        "Combinations that beat de-levering (excess above 0), gate on / off: "
            + answer.counts(Comparison::excess, v -> v > 0));
    lines.add(
        "Combinations that cut the largest drawdown by the claimed 35-40 % or more, gate on / off: "
            + answer.counts(Comparison::drawdownReduction, v -> v >= CLAIMED));
    profiles.forEach(p -> lines.add(answer.crises(p)));
    profiles.forEach(p -> answer.decides(p).ifPresent(lines::add));
    return lines;
  }

  private Optional<String> standard(Cell cell) {
    Optional<Comparison> c = study.find(cell).flatMap(r -> r.findComparison(Period.HEADLINE));
    return pair(cell, Period.HEADLINE)
        .flatMap(p -> c.map(x -> standard(cell, p.hedged(), p.bare(), x)));
  }

  private static String standard(Cell cell, PeriodResult h, PeriodResult u, Comparison c) {
    return cell.profileName()
        + ": the default hedge ("
        + cell.policyName()
        + ", gate on) made the largest drawdown "
        + Figures.percent(h.falls().maximum())
        + " (unhedged "
        + Figures.percent(u.falls().maximum())
        + "), trading profit "
        + Figures.percent(h.profit().perStartNav())
        + " of the start capital (unhedged "
        + Figures.percent(u.profit().perStartNav())
        + "), excess over de-levering "
        + points(c.excess())
        + ".";
  }

  private static String points(Measure measure) {
    return switch (measure) {
      case Measure.Known k -> Figures.number(100 * k.value(), 1) + " points";
      case Measure.Undefined u -> "undefined (" + u.reason() + ")";
    };
  }

  private String counts(Function<Comparison, Measure> figure, DoublePredicate passes) {
    List<String> books = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      books.add(
          name(profile)
              + " "
              + count(profile, true, figure, passes)
              + " / "
              + count(profile, false, figure, passes));
    }
    return String.join("; ", books) + ".";
  }

  private String count(
      Profile profile, boolean gate, Function<Comparison, Measure> figure, DoublePredicate passes) {
    List<Measure> figures =
        Cell.matrix().stream()
            .filter(c -> c.profile() == profile && c.gate() == gate && c.hedged())
            .flatMap(c -> study.find(c).stream())
            .flatMap(r -> r.findComparison(Period.HEADLINE).stream())
            .map(figure)
            .toList();
    long known = figures.stream().filter(m -> m.find().isPresent()).count();
    if (known == 0) {
      return "undefined";
    }
    long passed = figures.stream().flatMapToDouble(m -> m.find().stream()).filter(passes).count();
    return passed
        + " of "
        + known
        + (known < figures.size() ? " (" + (figures.size() - known) + " undefined)" : "");
  }

  /// In which crises the full hedge lowered the drawdown within the crisis.
  private String crises(Profile profile) {
    return name(profile)
        + ": the full hedge ("
        + full(profile, true).policyName()
        + ") lowered the drawdown within the crisis, gate on, in "
        + lowered(full(profile, true))
        + "; gate off, in "
        + lowered(full(profile, false))
        + ".";
  }

  private String lowered(Cell cell) {
    List<String> lowered = new ArrayList<>();
    int seen = 0;
    for (Period crisis : Period.crises()) {
      Optional<Pair> pair = pair(cell, crisis);
      seen += pair.isPresent() ? 1 : 0;
      pair.filter(p -> p.hedged().falls().maximum() < p.bare().falls().maximum())
          .ifPresent(_ -> lowered.add(crisis.id()));
    }
    String of = lowered.size() + " of " + seen;
    return lowered.isEmpty() ? of : of + " (" + String.join(", ", lowered) + ")";
  }

  private static Cell full(Profile profile, boolean gate) {
    return new Cell(profile, gate, Policy.ALWAYS_FULL, Funding.CANON);
  }

  /// What the result hangs on most.
  private Optional<String> decides(Profile profile) {
    Cell cell = Cell.unhedged(profile, true);
    return study
        .find(cell)
        .flatMap(r -> r.find(Period.HEADLINE))
        .map(r -> name(profile) + decides(r.takings()) + unvalidated(profile) + ".");
  }

  private static String decides(TierResult.Takings t) {
    return switch (t.breakEvenHaircut()) {
      case Measure.Undefined u -> " sold no condor (" + u.reason() + ")";
      case Measure.Known k when k.value() <= 0 ->
          " loses unhedged: credits would have to be "
              + Figures.percent(-k.value())
              + " higher to break even";
      case Measure.Known k ->
          " hangs on modelled credits: "
              + Figures.percent(k.value())
              + " less on each and the unhedged profit is gone";
    };
  }

  private static String unvalidated(Profile profile) {
    return profile == Profile.DAILY_1DTE
        ? "; on three days with quotes the model gave "
            + OneDayCredits.range()
            + " times the quoted mid, so its sign is inconclusive"
        : "";
  }

  private Optional<Pair> pair(Cell cell, Period period) {
    return study
        .find(cell)
        .flatMap(h -> h.find(period))
        .flatMap(
            h -> study.find(cell.unhedged()).flatMap(u -> u.find(period)).map(u -> new Pair(h, u)));
  }

  private static String name(Profile profile) {
    return profile.name().toLowerCase(Locale.ROOT);
  }

  /// A hedged book and the same unhedged.
  private record Pair(PeriodResult hedged, PeriodResult bare) {}
}
