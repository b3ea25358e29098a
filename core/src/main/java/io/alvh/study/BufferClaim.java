package io.alvh.study;

import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import io.alvh.study.Claim.Reading;
import java.util.List;
import java.util.stream.Stream;

/// Claim T4: that the return on capital trimmed in 2023-24 is due to conversion and reversal
/// buffers, read as at least half of it.
final class BufferClaim {
  private static final double HALF = 0.5;

  private BufferClaim() {}

  /// Returns the claim, judged on the always-full hedge with the gate off.
  static Claim judge(StudyResult study) {
    boolean synthetic = study.manifest().synthetic();
    List<Reading> leaders =
        Stream.of(Profile.values())
            .map(p -> Cell.full(p, false))
            .map(c -> new Reading(c.profileName(), share(study, c)))
            .toList();
    List<Reading> all =
        Cell.matrix().stream()
            .filter(c -> c.policy() == Policy.ALWAYS_FULL)
            .map(c -> new Reading(c.label(), share(study, c)))
            .toList();
    return new Claim(
        "T4",
        "2023-24: the trimmed return on capital is due to conversion and reversal buffers.",
        ClaimWords.list(leaders),
        synthetic ? EvidenceClass.SYNTHETIC : EvidenceClass.MODEL_PRICED,
        "With the always-full hedge, one unit per ten condors, gate off, the cash to lock every call"
            + " at parity, kept out of the capital and charged in full, explains of the fall of the"
            + " return on capital "
            + ClaimWords.list(leaders)
            + "; due is read as half or more, reached by "
            + all.stream().filter(r -> r.value().find().orElse(0) >= HALF).count()
            + " of "
            + all.size()
            + " combinations. The books reserve no such cash and lock nothing: it is the most a"
            + " buffer could have explained.",
        ClaimWords.verdict(leaders, study.box().lines("T4"), synthetic),
        all);
  }

  private static Measure share(StudyResult study, Cell cell) {
    return study
        .find(cell)
        .flatMap(r -> r.second().buffer())
        .flatMap(b ->
            study
                .find(cell.unhedged())
                .flatMap(u -> u.find(Period.Y2023_24))
                .map(u -> b.share(u.profit().roc())))
        .orElse(Measure.undefined("the history lacks " + Period.Y2023_24.label()));
  }
}
