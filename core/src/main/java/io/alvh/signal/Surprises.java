package io.alvh.signal;

import io.alvh.market.Observation;
import io.alvh.market.SeriesName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How far one release was from what was expected. Immutable.
///
/// ```
/// z = (figure - consensus) / sd(all surprises before it, n - 1)
/// ```
///
/// The figure is rounded to the tenth of a percent it is published to. A release is the first
/// figure of a later period; revisions are none. The consensus is the last one known by then.
/// Before twelve surprises (ours) their deviation is not taken for known; seventy days after a
/// release (ours) it is not the last one any more.
final class Surprises {
  private static final int LEAST = 12;
  private static final int MOST = 1200;
  private static final Duration STALE = Duration.ofDays(70);

  private final SeriesName figure;
  private final SeriesName consensus;

  /// Expectations of periods not released yet, in the order they became known.
  private final List<Observation> expected;

  private final Track past;
  private final LocalDate period;
  private final Instant released;
  private final Reading last;

  private Surprises(
      SeriesName figure,
      SeriesName consensus,
      List<Observation> expected,
      Track past,
      LocalDate period,
      Instant released,
      Reading last) {
    this.figure = figure;
    this.consensus = consensus;
    this.expected = expected;
    this.past = past;
    this.period = period;
    this.released = released;
    this.last = last;
  }

  /// Returns the state before any release.
  static Surprises none(SeriesName figure, SeriesName consensus) {
    return new Surprises(
        figure,
        consensus,
        List.of(),
        Track.keeping(MOST),
        LocalDate.MIN,
        Instant.MIN,
        new Reading.Missing("no release"));
  }

  /// Returns the state after what one session published.
  Surprises plus(List<Observation> published) {
    Surprises state = this;
    if (published.isEmpty()) {
      return state;
    }
    // At the same time the expectation comes first: it is known when the release is.
    List<Observation> order =
        published.stream()
            .filter(o -> o.series() == figure || o.series() == consensus)
            .sorted(
                Comparator.comparing(Observation::knownAt)
                    .thenComparing(o -> o.series() == figure)
                    .thenComparing(Observation::period))
            .toList();
    for (Observation o : order) {
      if (o.period().isAfter(state.period)) {
        state = o.series() == figure ? state.release(o) : state.expect(o);
      }
    }
    return state;
  }

  private Surprises expect(Observation o) {
    List<Observation> more = new ArrayList<>(expected);
    more.add(o);
    return new Surprises(figure, consensus, List.copyOf(more), past, period, released, last);
  }

  private Surprises release(Observation o) {
    Optional<Observation> expectation =
        expected.stream().filter(e -> e.period().equals(o.period())).reduce((_, later) -> later);
    List<Observation> open = expected.stream().filter(e -> e.period().isAfter(o.period())).toList();
    if (expectation.isEmpty()) {
      Reading none = new Reading.Missing("no consensus");
      return new Surprises(figure, consensus, open, past, o.period(), o.knownAt(), none);
    }
    double surprise = Math.rint(10 * o.value()) / 10 - expectation.get().value();
    return new Surprises(
        figure,
        consensus,
        open,
        past.plus(surprise),
        o.period(),
        o.knownAt(),
        score(surprise, o, expectation.get()));
  }

  private Reading score(double surprise, Observation o, Observation expectation) {
    if (past.size() < LEAST) {
      return new Reading.Missing("fewer than " + LEAST + " past surprises");
    }
    double deviation = Moments.deviation(past.last(past.size()));
    if (!(deviation > 0)) {
      return new Reading.Missing("past surprises do not differ");
    }
    String flag = isSubstitute(o) || isSubstitute(expectation) ? "a substitute of the release" : "";
    return new Reading.Known(surprise / deviation, o.knownAt(), flag);
  }

  private static boolean isSubstitute(Observation o) {
    return o.origin() == Observation.Origin.SUBSTITUTE;
  }

  /// Puts the surprise of the last release as `name`.
  void read(Readings out, SignalName name) {
    switch (last) {
      case Reading.Missing missing -> out.missing(name, missing.why());
      case Reading.Known known -> {
        if (out.asOf().isAfter(released.plus(STALE))) {
          out.missing(name, "no release for 70 days");
        } else {
          out.put(name, known.value(), known.knownAt(), known.flag());
        }
      }
    }
  }
}
