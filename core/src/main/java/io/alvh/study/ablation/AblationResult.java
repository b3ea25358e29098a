package io.alvh.study.ablation;

import io.alvh.strategy.Profile;
import io.alvh.strategy.Rulebook;
import io.alvh.unit.Check;
import java.time.LocalDate;
import java.util.List;

/// What switching the rules of one rulebook changed.
///
/// @param base the rulebook
/// @param first session run
/// @param last session run
/// @param sessions how many
/// @param bases figures of the base, a line a profile
/// @param effects by profile, then in the order of `RuleId`, groups last
public record AblationResult(
    Rulebook base,
    LocalDate first,
    LocalDate last,
    int sessions,
    List<BaseRun> bases,
    List<Effect> effects) {
  public AblationResult {
    bases = List.copyOf(bases);
    effects = List.copyOf(effects);
  }

  /// The base in one condor programme.
  public record BaseRun(Profile profile, BookFigures figures) {}

  /// Returns the figures of the base in `profile`, which must have been run.
  public BookFigures base(Profile profile) {
    return bases.stream()
        .filter(b -> b.profile() == profile)
        .map(BaseRun::figures)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not run: " + profile));
  }

  /// Returns the effects in `profile`.
  public List<Effect> effects(Profile profile) {
    Check.that(bases.stream().anyMatch(b -> b.profile() == profile), "not run: " + profile);
    return effects.stream().filter(e -> e.profile() == profile).toList();
  }

  /// Returns how many variants were tried beside the base, over all profiles.
  public long tried() {
    return effects.stream().filter(e -> e.verdict() != Effect.Verdict.SHOWN).count();
  }
}
