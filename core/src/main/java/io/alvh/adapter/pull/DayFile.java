package io.alvh.adapter.pull;

import java.net.URI;
import java.time.LocalDate;

/// One file that holds a single day, or the market as of now; a new one is kept beside the old.
///
/// @param address where from
/// @param name where to, relative to the data folder, without date and ending
/// @param layout how the publisher lays it out
/// @param day the day asked for; `LocalDate.MAX` where the publisher decides
record DayFile(URI address, String name, DayLayout layout, LocalDate day) {
  /// Returns whether the file tells which day it is of.
  boolean isAsOfNow() {
    return day.equals(LocalDate.MAX);
  }

  /// Returns the file's place when it is of `date`.
  String file(LocalDate date) {
    return name + "_" + date + layout.ending();
  }
}
