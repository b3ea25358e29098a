package io.alvh.adapter.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;

/// One way to spoil the made-up folder, and the message it must give.
record BadData(String name, Spoil spoil, String expected) {
  static final String CBOE =
      "the header DATE,OPEN,HIGH,LOW,CLOSE or DATE,<symbol> or Date,VIX Open,VIX High,VIX Low,VIX"
          + " Close";
  static final String CONTRACT =
      "the header trade date,futures,open,high,low,close,settle,change,total volume,efp,open"
          + " interest";
  static final String ROWS = "a CSV file: a header line, then at least one row";
  static final String DATE = "a date as YYYY-MM-DD or MM/DD/YYYY";
  static final String PRICE = "a number from 0.01 to 1000000.0";

  /// How one file is spoilt.
  @FunctionalInterface
  interface Spoil {
    void on(MadeUpFolder folder) throws IOException;
  }

  @Override
  public String toString() {
    return name;
  }

  static BadData replace(String name, String file, String from, String to, String expected) {
    return new BadData(
        name,
        folder ->
            folder.change(
                file,
                text -> {
                  assertThat(text).as("the case's own text").contains(from);
                  return text.replaceFirst(Pattern.quote(from), to);
                }),
        expected);
  }

  static BadData write(String name, String file, String text, String expected) {
    return new BadData(name, folder -> folder.write(file, text), expected);
  }

  static String refused(String place, String value, String accepted) {
    return place
        + ":"
        + (value.isEmpty() ? "" : " '" + value + "'")
        + " refused; accepted: "
        + accepted;
  }
}
