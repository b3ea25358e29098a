package io.alvh.study;

import io.alvh.strategy.Profile;
import java.util.List;
import java.util.Optional;

/// Every headline number over the box of what is not known about prices and fills.
///
/// @param synthetic whether the prices are made up
/// @param lines by profile, then in the order of the questions; empty if the box was not run
public record Box(boolean synthetic, List<BoxLine> lines) {
  /// What the box varies, in words.
  public static final String WORDS =
      "SPX wing IV -2/0/+2 points, VIX smile low/base/high, spread x0.5/1/2";

  /// No box.
  public static final Box NONE = new Box(false, List.of());

  public Box {
    lines = List.copyOf(lines);
  }

  /// Returns the line of the question `id`.
  public Optional<BoxLine> find(String id, Profile profile) {
    return lines.stream()
        .filter(l -> l.question().id().equals(id) && l.profile() == profile)
        .findFirst();
  }

  /// Returns the lines of the question `id`, one a profile.
  public List<BoxLine> lines(String id) {
    return lines.stream().filter(l -> l.question().id().equals(id)).toList();
  }

  /// Returns the verdict on `line`.
  public String verdict(BoxLine line) {
    return synthetic ? ClaimWords.NO_EVIDENCE : line.verdict();
  }
}
