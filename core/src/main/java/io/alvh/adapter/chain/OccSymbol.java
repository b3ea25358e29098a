package io.alvh.adapter.chain;

import io.alvh.instrument.OptionRight;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an option symbol of 1 to 6 letters and 15 characters says, such as `SPXW220110C04500000`.
///
/// @param root series symbol
/// @param date expiry date as written, perhaps a Saturday
/// @param right call or put
/// @param strike in points
record OccSymbol(String root, LocalDate date, OptionRight right, double strike) {
  private static final Pattern SYMBOL =
      Pattern.compile("([A-Z]{1,6}) *(\\d\\d)(\\d\\d)(\\d\\d)([CP])(\\d{8})");

  /// What is accepted, for messages.
  static final String ACCEPTED = "an option symbol such as SPXW220110C04500000";

  /// Returns the symbol without blanks.
  String text() {
    return String.format(
        Locale.ROOT,
        "%s%ty%<tm%<td%c%08d",
        root,
        date,
        right == OptionRight.CALL ? 'C' : 'P',
        Math.round(strike * 1000));
  }

  /// Returns what `text` says, nothing if it is no such symbol.
  static Optional<OccSymbol> parse(String text) {
    Matcher m = SYMBOL.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate date =
          LocalDate.of(
              2000 + Integer.parseInt(m.group(2)),
              Integer.parseInt(m.group(3)),
              Integer.parseInt(m.group(4)));
      double strike = Integer.parseInt(m.group(6)) / 1000.0;
      OptionRight right = m.group(5).equals("C") ? OptionRight.CALL : OptionRight.PUT;
      return strike > 0
          ? Optional.of(new OccSymbol(m.group(1).intern(), date, right, strike))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
