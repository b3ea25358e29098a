package io.alvh.study.events;

import io.alvh.stats.PermutationTest;
import io.alvh.study.Measure;
import java.time.LocalDate;
import java.util.List;

/// What followed the dates of one condition.
///
/// @param label name for tables and files
/// @param source sentence of the method
/// @param what in a few words
/// @param sample the sessions it could be read on
/// @param signals sessions it held on
/// @param episodes runs of consecutive such sessions
/// @param tests by outcome, then horizon; empty where it never or always held
/// @param notes what stands in for a true input, and why it is missing elsewhere
public record EventResult(
    String label,
    String source,
    String what,
    Sample sample,
    int signals,
    int episodes,
    List<Test> tests,
    List<String> notes) {
  /// Episodes below which nothing can be said.
  public static final int LEAST_EPISODES = 10;

  public EventResult {
    tests = List.copyOf(tests);
    notes = List.copyOf(notes);
  }

  /// Returns whether there are too few independent cases to say anything.
  public boolean isTooFew() {
    return episodes < LEAST_EPISODES;
  }

  /// The sessions on which a condition could be read.
  ///
  /// @param sessions how many
  /// @param span first and last; empty if there is none
  /// @param vixAtSignals mean VIX close of the dates it held on, points
  /// @param vixOfAll mean VIX close of all of them
  public record Sample(int sessions, List<LocalDate> span, Measure vixAtSignals, Measure vixOfAll) {
    public Sample {
      span = List.copyOf(span);
    }
  }

  /// One outcome over one horizon.
  ///
  /// @param outcome what is measured
  /// @param horizon sessions after the date
  /// @param drawn against dates drawn one by one
  /// @param shifted against the same pattern of dates moved along the sample
  /// @param t difference over its Newey-West error, lags as many as the horizon
  /// @param apart signals whose windows do not overlap
  /// @param holm p of `shifted`, adjusted for all tests of the study by Holm's steps
  public record Test(
      Outcome outcome,
      int horizon,
      PermutationTest drawn,
      PermutationTest shifted,
      Measure t,
      int apart,
      double holm) {
    Test withHolm(double adjusted) {
      return new Test(outcome, horizon, drawn, shifted, t, apart, adjusted);
    }
  }
}
