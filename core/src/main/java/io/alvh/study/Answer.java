package io.alvh.study;

import io.alvh.ledger.FillPolicy.Spreads;
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
    lines.add(
        "The default hedge ("
            + Cell.standard(Profile.DAILY_1DTE).policyName()
            + ", gate on); excess: drawdown cut less profit given up, above 0 beats de-levering.");
    profiles.forEach(p -> answer.standard(Cell.standard(p)).ifPresent(l -> lines.add("- " + l)));
    lines.add(
        "Beat de-levering, gate on / off, at base prices (daily_1dte inconclusive): "
            + answer.counts(Comparison::excess, v -> v > 0));
    lines.add(
        "Cut the drawdown by 35 % or more (claim: 35-40 %), gate on / off, at base prices"
            + " (daily_1dte inconclusive): "
            + answer.counts(Comparison::drawdownReduction, v -> v >= CLAIMED));
    lines.add(
        "Crises in which the unhedged book fell: where the full hedge ("
            + full(Profile.DAILY_1DTE, true).policyName()
            + ") lowered the crisis's drawdown, and in how many it bettered its result:");
    profiles.forEach(p -> lines.add("- " + answer.crises(p)));
    lines.addAll(answer.boxed());
    lines.add("What the unhedged profit hangs on, gate on:");
    profiles.forEach(p -> answer.decides(p).ifPresent(l -> lines.add("- " + l)));
    return lines;
  }

  /// What of the above holds on other prices and fills within what is not known of them.
  private List<String> boxed() {
    List<String> lines = new ArrayList<>();
    for (BoxLine line : study.box().lines()) {
      if (line.question().ofSign()) {
        String book = Cell.standard(line.profile()).profileName();
        lines.add("- " + book + ": " + line.range() + ": " + study.box().verdict(line) + ".");
      }
    }
    if (!lines.isEmpty()) {
      lines.addFirst("Over the box of what is not known (" + Box.WORDS + "):");
    }
    return lines;
  }

  private Optional<String> standard(Cell cell) {
    Optional<Comparison> c = study.find(cell).flatMap(r -> r.findComparison(Period.HEADLINE));
    return pair(cell, Period.HEADLINE)
        .flatMap(p -> c.map(x -> standard(cell, p.hedged(), p.bare(), x)));
  }

  private static String standard(Cell cell, PeriodResult h, PeriodResult u, Comparison c) {
    return cell.profileName()
        + ": largest drawdown "
        + Figures.percent(h.falls().maximum())
        + " (unhedged "
        + Figures.percent(u.falls().maximum())
        + "), trading profit "
        + Figures.percent(h.profit().perStartNav())
        + " of start capital (unhedged "
        + Figures.percent(u.profit().perStartNav())
        + "), excess "
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

  private String crises(Profile profile) {
    return name(profile)
        + ", gate on: "
        + crises(full(profile, true))
        + "; gate off: "
        + crises(full(profile, false))
        + ".";
  }

  /// A crisis in which the unhedged book did not fall, for instance because it was flat, left the
  /// hedge nothing to lower and is not counted.
  private String crises(Cell cell) {
    List<String> lowered = new ArrayList<>();
    int fell = 0;
    int better = 0;
    for (Period crisis : Period.crises()) {
      Optional<Pair> pair = pair(cell, crisis).filter(p -> p.bare().falls().maximum() > 0);
      if (pair.isPresent()) {
        PeriodResult hedged = pair.get().hedged();
        PeriodResult bare = pair.get().bare();
        fell++;
        better += hedged.growth().totalReturn() > bare.growth().totalReturn() ? 1 : 0;
        if (hedged.falls().maximum() < bare.falls().maximum()) {
          lowered.add(crisis.id());
        }
      }
    }
    String which = lowered.isEmpty() ? "" : " (" + String.join(", ", lowered) + ")";
    return lowered.size() + " of " + fell + which + ", result in " + better;
  }

  private static Cell full(Profile profile, boolean gate) {
    return Cell.full(profile, gate);
  }

  /// What the result hangs on most.
  private Optional<String> decides(Profile profile) {
    Cell cell = Cell.unhedged(profile, true);
    return study
        .find(cell)
        .flatMap(r -> r.find(Period.HEADLINE))
        .map(r ->
            name(profile)
                + ": "
                + decides(profile, r.takings())
                + slippage(cell, r)
                + natural(cell)
                + ".");
  }

  private static String decides(Profile profile, TierResult.Takings t) {
    String credits =
        profile == Profile.DAILY_1DTE
            ? "modelled credits ("
                + OneDayCredits.range()
                + " of quoted mids on four Fridays: inconclusive)"
            : "modelled credits";
    return switch (t.breakEvenHaircut()) {
      case Measure.Undefined u -> "nothing: " + u.reason();
      case Measure.Known k ->
          credits
              + (k.value() > 0 ? " break even when lower by " : " break even only when higher by ")
              + Figures.percent(Math.abs(k.value()));
    };
  }

  /// The same profit under other slippage, where the study ran it.
  private String slippage(Cell cell, PeriodResult plain) {
    List<String> factors = new ArrayList<>();
    List<String> profits = new ArrayList<>();
    for (double factor : PlannedRun.SLIPPAGES) {
      study
          .find(cell, new Twist.Slippage(factor))
          .flatMap(r -> r.find(Period.HEADLINE))
          .ifPresent(r -> {
            factors.add("x" + Figures.number(factor, 1));
            profits.add(Figures.percent(r.profit().perStartNav()));
          });
    }
    return factors.isEmpty()
        ? ""
        : "; slippage "
            + String.join("/", factors)
            + " gives "
            + String.join("/", profits)
            + " (as ruled: "
            + Figures.percent(plain.profit().perStartNav())
            + ")";
  }

  /// The same profit with condors filled between mid and natural, where the study ran it.
  private String natural(Cell cell) {
    List<String> fractions = new ArrayList<>();
    List<String> profits = new ArrayList<>();
    for (double fraction : PlannedRun.HEADLINE_FRACTIONS) {
      study
          .find(cell, new Twist.MidToNatural(fraction, Spreads.OF_THE_DAY))
          .flatMap(r -> r.find(Period.HEADLINE))
          .ifPresent(r -> {
            fractions.add(Figures.percent(fraction));
            profits.add(Figures.percent(r.profit().perStartNav()));
          });
    }
    return fractions.isEmpty()
        ? ""
        : "; filled "
            + String.join("/", fractions)
            + " of the way to natural (modelled) "
            + String.join("/", profits);
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
