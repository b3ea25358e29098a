package io.alvh.report;

import io.alvh.signal.Reading;
import io.alvh.signal.SignalName;
import io.alvh.signal.SignalSet;
import java.util.List;

/// Signals as CSV: one line a session and signal, values to the last digit, times in UTC.
public final class SignalCsv {
  /// The first line.
  public static final String HEADER = "date,signal,value,unit,known_at,stand_in,missing_because";

  private SignalCsv() {}

  /// Returns a line for each signal of one session, those without a value included.
  public static String lines(SignalSet signals) {
    StringBuilder lines = new StringBuilder();
    for (SignalName name : SignalName.values()) {
      String date = signals.date().toString();
      lines.append(
          Csv.line(
              switch (signals.reading(name)) {
                case Reading.Known k ->
                    List.of(
                        date,
                        name.label(),
                        Double.toString(k.value()),
                        name.unit(),
                        k.knownAt().toString(),
                        k.flag(),
                        "");
                case Reading.Missing m ->
                    List.of(date, name.label(), "", name.unit(), "", "", m.why());
              }));
    }
    return lines.toString();
  }
}
