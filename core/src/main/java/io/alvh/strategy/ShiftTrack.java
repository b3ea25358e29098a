package io.alvh.strategy;

import io.alvh.ledger.Fact;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The one-day condors open at a session's end, and how often each chain was rolled. A chain bears
/// the id of its first condor; a roll's decision carries it in its facts as the day (days since
/// 1970) and number of that id, so that the chains can be read from the journal.
///
/// @param links one a position; none while the rule does not act
public record ShiftTrack(List<Link> links) {
  /// Rule id of a roll to a later day.
  static final String ROLL = "theta.roll";

  /// Rule id of a roll back to the nearest day.
  static final String BACK = "theta.back";

  public ShiftTrack {
    links = List.copyOf(links);
  }

  /// An open condor and its chain.
  ///
  /// @param position held
  /// @param chain where it belongs
  public record Link(Position position, Chain chain) {}

  /// A condor and those it was rolled into.
  ///
  /// @param day the first condor was opened
  /// @param number last part of its id
  /// @param rolls made, rolls back not counted
  public record Chain(LocalDate day, long number, int rolls) {
    /// Returns the chain that begins with the position `id`.
    static Chain of(String id) {
      return new Chain(
          LocalDate.parse(id.substring(0, id.indexOf('/'))),
          Long.parseLong(id.substring(id.lastIndexOf('/') + 1)),
          0);
    }

    /// Returns the chain a roll's decision names, if it names one.
    public static Optional<Chain> of(LedgerEntry.Decided decided) {
      if (!decided.rule().equals(ROLL) && !decided.rule().equals(BACK)) {
        return Optional.empty();
      }
      OptionalDouble day = fact(decided, "chain_day");
      OptionalDouble number = fact(decided, "chain_number");
      OptionalDouble rolls = fact(decided, "chain_rolls");
      return day.isPresent() && number.isPresent() && rolls.isPresent()
          ? Optional.of(
              new Chain(
                  LocalDate.ofEpochDay((long) day.getAsDouble()),
                  (long) number.getAsDouble(),
                  (int) rolls.getAsDouble()))
          : Optional.empty();
    }

    private static OptionalDouble fact(LedgerEntry.Decided decided, String name) {
      return decided.facts().stream()
          .filter(f -> f.name().equals(name))
          .mapToDouble(Fact::value)
          .findFirst();
    }

    /// Returns this chain after one more roll.
    Chain rolled() {
      return new Chain(day, number, rolls + 1);
    }

    /// Returns the facts that name it.
    List<Fact> facts() {
      return List.of(
          new Fact("chain_day", day.toEpochDay()),
          new Fact("chain_number", number),
          new Fact("chain_rolls", rolls));
    }

    /// Returns the id of the first condor, of `tag`.
    public String root(Tag tag) {
      return day + "/" + tag + "/" + number;
    }
  }

  /// Nothing has happened yet.
  public static ShiftTrack initial() {
    return new ShiftTrack(List.of());
  }

  /// Returns whether condors are rolled under `rules`.
  static boolean isActive(Rulebook rules) {
    return rules.acts(RuleId.THETA_TIME_SHIFT) && rules.profile() == Profile.DAILY_1DTE;
  }

  /// Returns the track after one session.
  ShiftTrack after(SessionOutcome outcome) {
    if (!isActive(outcome.rules())) {
      return links.isEmpty() ? this : initial();
    }
    List<Link> next = new ArrayList<>();
    for (Link link : links) {
      outcome
          .ledger()
          .find(link.position().id())
          .ifPresent(held -> next.add(new Link(held, link.chain())));
    }
    Optional<Chain> named = Optional.empty();
    for (LedgerEntry entry : outcome.entries()) {
      if (entry instanceof LedgerEntry.Decided decided && decided.action().equals("open")) {
        named = Chain.of(decided);
      } else if (entry instanceof LedgerEntry.Opened o && o.tag().book() == Tag.Book.CONDOR) {
        Chain chain = named.orElse(Chain.of(o.id()));
        outcome.ledger().find(o.id()).ifPresent(held -> next.add(new Link(held, chain)));
      }
    }
    return new ShiftTrack(next);
  }
}
