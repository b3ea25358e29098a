package io.alvh.claims;

import io.alvh.claims.Claimed.Better;
import io.alvh.claims.Measured.Shift;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.BoxNode;
import io.alvh.study.EvidenceClass;
import io.alvh.study.Measure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// The rule that makes a verdict of a measurement. It is the same for every claim, knows nothing
/// but what it is given, and is written down in docs/verdicts.md; whoever changes it raises
/// `VERSION`.
///
/// A number is within the claim when its strict interval lies in the claimed range widened by the
/// tolerance, on the sides on which missing it counts against the claim; it is worse when the
/// interval lies wholly outside of that on such a side. Within is SUPPORTED, worse is NOT
/// SUPPORTED, if nothing forbids a verdict and the answer is the same under every shift that
/// decides; all else is INCONCLUSIVE.
public final class VerdictRule {
  /// Raised with every change that can change a verdict.
  public static final int VERSION = 1;

  /// What decides when the interval alone does.
  public static final String SAMPLING = "sampling";

  /// What forbids any verdict on made-up prices.
  public static final String MADE_UP = "made-up market: no evidence";

  /// What forbids a verdict on a model-priced number that was not run over the box.
  public static final String NO_BOX = "not run over what prices do not know";

  /// What forbids a verdict without an interval.
  public static final String NO_INTERVAL = "no interval";

  private VerdictRule() {}

  /// Where an interval lies.
  private enum Side {
    WITHIN,
    WORSE,
    ACROSS,
    UNDEFINED
  }

  /// Returns what `measured` says of `claim`.
  public static Judged judge(ClaimSpec claim, Measured measured) {
    Optional<String> untestable = untestable(claim, measured);
    if (untestable.isPresent()) {
      return new Judged(measured, Verdict.UNTESTABLE, untestable.get());
    }
    Claimed claimed = measured.judgedBy(claim);
    List<String> against = forbidding(claim, measured);
    if (measured.strict().isEmpty()) {
      against.addFirst(NO_INTERVAL);
      return new Judged(measured, Verdict.INCONCLUSIVE, String.join("; ", against));
    }
    Interval strict = measured.strict().get();
    Side side = side(claimed, strict);
    if (side == Side.ACROSS) {
      against.addFirst(SAMPLING);
    } else {
      against.addAll(0, turning(claimed, measured, side));
    }
    if (!against.isEmpty()) {
      return new Judged(measured, Verdict.INCONCLUSIVE, String.join("; ", against));
    }
    return new Judged(
        measured,
        side == Side.WITHIN ? Verdict.SUPPORTED : Verdict.NOT_SUPPORTED,
        nearest(claimed, measured, side));
  }

  /// Returns what `parts` together say of `claim`: SUPPORTED if every one of them does, NOT
  /// SUPPORTED if one of them does, UNTESTABLE if none could be tested.
  public static Verdict combine(List<Judged> parts) {
    if (parts.stream().allMatch(p -> p.verdict() == Verdict.UNTESTABLE)) {
      return Verdict.UNTESTABLE;
    }
    if (parts.stream().anyMatch(p -> p.verdict() == Verdict.NOT_SUPPORTED)) {
      return Verdict.NOT_SUPPORTED;
    }
    return parts.stream().allMatch(p -> p.verdict() == Verdict.SUPPORTED)
        ? Verdict.SUPPORTED
        : Verdict.INCONCLUSIVE;
  }

  /// Returns the finding on `claim` that follows from its measurements.
  public static Finding find(ClaimSpec claim, List<Measured> measured) {
    List<Judged> parts = measured.stream().map(m -> judge(claim, m)).toList();
    Verdict verdict = combine(parts);
    return new Finding(
        claim,
        verdict,
        ClaimReason.of(claim, verdict, parts),
        ClaimReason.decisive(verdict, parts),
        parts);
  }

  /// Returns the finding on a claim that no metric measures.
  public static Finding untestable(ClaimSpec claim) {
    return new Finding(claim, Verdict.UNTESTABLE, claim.note(), "no data could tell", List.of());
  }

  private static Optional<String> untestable(ClaimSpec claim, Measured measured) {
    if (measured.point() instanceof Measure.Undefined u) {
      return Optional.of(u.reason());
    }
    EvidenceClass needs = claim.needs();
    boolean journal = needs == EvidenceClass.PAPER || needs == EvidenceClass.LIVE;
    return journal && rank(measured.evidence()) < rank(needs)
        ? Optional.of("needs the journal of a " + needs.label())
        : Optional.empty();
  }

  /// Returns what forbids any verdict but inconclusive, whatever the interval.
  private static List<String> forbidding(ClaimSpec claim, Measured measured) {
    List<String> against = new ArrayList<>();
    if (measured.evidence() == EvidenceClass.SYNTHETIC) {
      against.add(MADE_UP);
    } else if (rank(measured.evidence()) < rank(claim.needs())) {
      against.add("needs " + claim.needs().label());
    }
    if (measured.evidence() == EvidenceClass.MODEL_PRICED && !boxed(measured)) {
      against.add(NO_BOX);
    }
    if (!measured.limit().isEmpty()) {
      against.add(measured.limit());
    }
    return against;
  }

  private static int rank(EvidenceClass evidence) {
    return switch (evidence) {
      case SYNTHETIC -> 0;
      case MODEL_PRICED -> 1;
      case MARKET_DATA -> 2;
      case PAPER -> 3;
      case LIVE -> 4;
    };
  }

  /// Returns whether every node of the box but the base is among the shifts that decide.
  private static boolean boxed(Measured measured) {
    List<String> labels =
        measured.shifts().stream().filter(Shift::decides).map(Shift::label).toList();
    return BoxNode.all().stream()
        .filter(n -> !n.equals(BoxNode.BASE))
        .allMatch(n -> labels.contains(n.label()));
  }

  private static Side side(Claimed claimed, Interval interval) {
    double low = claimed.low() - claimed.tolerance();
    double high = claimed.high() + claimed.tolerance();
    boolean lowCounts = claimed.better() != Better.LOWER;
    boolean highCounts = claimed.better() != Better.HIGHER;
    if ((lowCounts && interval.high() < low) || (highCounts && interval.low() > high)) {
      return Side.WORSE;
    }
    boolean within =
        (!lowCounts || interval.low() >= low) && (!highCounts || interval.high() <= high);
    return within ? Side.WITHIN : Side.ACROSS;
  }

  /// Returns the interval of a shift: its own, or the measurement's moved by as much as the number.
  private static Optional<Interval> interval(Measured measured, Shift shift) {
    OptionalDouble there = shift.point().find();
    if (there.isEmpty()) {
      return Optional.empty();
    }
    if (shift.strict().isPresent()) {
      return shift.strict();
    }
    double here = measured.point().find().orElseThrow();
    return measured.strict().map(i -> i.plus(there.getAsDouble() - here));
  }

  private static Side side(Claimed claimed, Measured measured, Shift shift) {
    return interval(measured, shift).map(i -> side(claimed, i)).orElse(Side.UNDEFINED);
  }

  /// Returns the groups of the shifts under which the answer is another than `side`: those that
  /// turn it alone, or, if none does, those that do together.
  private static List<String> turning(Claimed claimed, Measured measured, Side side) {
    Set<String> groups = new LinkedHashSet<>();
    for (Shift shift : measured.shifts()) {
      if (shift.decides() && side(claimed, measured, shift) != side) {
        groups.add(shift.group());
      }
    }
    List<String> alone = groups.stream().filter(g -> !g.contains(BoxShifts.AND)).toList();
    return alone.isEmpty() ? List.copyOf(groups) : alone;
  }

  /// Returns what comes nearest to changing a verdict that holds.
  private static String nearest(Claimed claimed, Measured measured, Side side) {
    double least = margin(claimed, measured.strict().orElseThrow(), side);
    String nearest = SAMPLING;
    for (Shift shift : measured.shifts()) {
      if (shift.decides()) {
        double margin = margin(claimed, interval(measured, shift).orElseThrow(), side);
        if (margin < least) {
          least = margin;
          nearest = shift.group();
        }
      }
    }
    return nearest;
  }

  /// Returns how far an interval on `side` is from leaving it.
  private static double margin(Claimed claimed, Interval interval, Side side) {
    double low = claimed.low() - claimed.tolerance();
    double high = claimed.high() + claimed.tolerance();
    boolean lowCounts = claimed.better() != Better.LOWER;
    boolean highCounts = claimed.better() != Better.HIGHER;
    double fromLow = lowCounts ? interval.low() - low : Double.POSITIVE_INFINITY;
    double fromHigh = highCounts ? high - interval.high() : Double.POSITIVE_INFINITY;
    return side == Side.WITHIN
        ? Math.min(fromLow, fromHigh)
        : Math.max(
            lowCounts ? low - interval.high() : Double.NEGATIVE_INFINITY,
            highCounts ? interval.low() - high : Double.NEGATIVE_INFINITY);
  }
}
