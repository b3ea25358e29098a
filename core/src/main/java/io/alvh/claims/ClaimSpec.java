package io.alvh.claims;

import io.alvh.study.EvidenceClass;
import io.alvh.study.Period;
import java.util.List;
import java.util.Optional;

/// One public claim as a question to the data, as it stands in its file.
///
/// @param id such as `T1`; the file's name
/// @param text what is claimed, in one or two sentences of ours
/// @param source who claims it and where
/// @param universe the books it is about
/// @param period which sessions
/// @param metric label of the `ClaimMetric` that measures it
/// @param claimed what the number is said to be
/// @param needs the evidence a verdict must rest on at least
/// @param test how sampling error is judged, for readers
/// @param note what else must be said of it; empty if nothing. Of a claim whose metric is `none` it
///   says why nothing can be measured and what data would change that
/// @param also further numbers the same claim states; each is judged as the claim's own is
public record ClaimSpec(
    String id,
    String text,
    String source,
    Universe universe,
    Period period,
    String metric,
    Claimed claimed,
    EvidenceClass needs,
    String test,
    String note,
    List<Further> also) {
  /// The metric of a claim that cannot be measured.
  public static final String NONE = "none";

  public ClaimSpec {
    also = List.copyOf(also);
  }

  /// A claim of one number.
  public ClaimSpec(
      String id,
      String text,
      String source,
      Universe universe,
      Period period,
      String metric,
      Claimed claimed,
      EvidenceClass needs,
      String test,
      String note) {
    this(id, text, source, universe, period, metric, claimed, needs, test, note, List.of());
  }

  /// A further number of a claim.
  ///
  /// @param number what it is; the metric knows it by this name, for example `hedged_drawdown`
  /// @param claimed what it is said to be
  public record Further(String number, Claimed claimed) {}

  /// Returns whether any metric measures it.
  public boolean testable() {
    return !metric.equals(NONE);
  }

  /// Returns the further number called `number`, if the claim states one.
  public Optional<Further> further(String number) {
    return also.stream().filter(f -> f.number().equals(number)).findFirst();
  }
}
