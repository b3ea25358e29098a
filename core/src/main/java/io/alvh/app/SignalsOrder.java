package io.alvh.app;

import io.alvh.unit.BadInputException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The signals of one session to print, or those of a span to write.
///
/// @param rulebook a file, or the name of a rulebook that comes with the program
/// @param date the session to print; absent for a span
/// @param from first date of the span
/// @param to last date of the span
/// @param csv file that receives the values; a span needs one
public record SignalsOrder(
    String rulebook, Optional<LocalDate> date, LocalDate from, LocalDate to, Optional<Path> csv) {
  /// Returns the order made of what was given.
  ///
  /// @throws BadInputException with everything that does not fit together
  public static SignalsOrder of(
      String rulebook,
      Optional<LocalDate> date,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Optional<Path> csv) {
    boolean span = from.isPresent() || to.isPresent();
    LocalDate first = date.or(() -> from).orElse(LocalDate.of(1900, 1, 1));
    LocalDate last = date.or(() -> to).orElse(BacktestOrder.OPEN_END);
    List<String> problems = new ArrayList<>();
    if (date.isEmpty() && !span) {
      problems.add("no session was named; accepted: --date DATE, or --from and --to with --csv");
    }
    if (date.isPresent() && span) {
      problems.add("--date and --from or --to contradict each other; accepted: one of them");
    }
    if (date.isEmpty() && span && csv.isEmpty()) {
      problems.add("--from and --to need --csv FILE, which receives the signals of the span");
    }
    if (date.isEmpty() && first.isAfter(last)) {
      problems.add("--from " + first + " lies after --to " + last + "; accepted: an earlier date");
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    return new SignalsOrder(rulebook, date, first, last, csv);
  }
}
