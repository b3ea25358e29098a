package io.alvh.study.ablation;

import io.alvh.strategy.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What one variant changed in one condor programme.
///
/// @param variant what was changed
/// @param profile which condors were sold
/// @param verdict whether any order changed
/// @param why where none did, the reason, in a few words; else empty
/// @param differing sessions with other orders than the base's, ascending
/// @param figures of the run; those of the base where nothing was run
public record Effect(
    Variant variant,
    Profile profile,
    Verdict verdict,
    String why,
    List<LocalDate> differing,
    BookFigures figures) {
  public Effect {
    differing = List.copyOf(differing);
  }

  /// Whether a change of the rule changes an order.
  public enum Verdict {
    /// It does.
    ACTS,
    /// It does not, on any session.
    DEAD,
    /// The rule only shows; nothing was run.
    SHOWN;

    /// Returns the name as reports print it.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Returns the first session with other orders.
  public Optional<LocalDate> first() {
    return differing.stream().findFirst();
  }
}
