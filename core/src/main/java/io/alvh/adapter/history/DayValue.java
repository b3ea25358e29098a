package io.alvh.adapter.history;

import java.time.LocalDate;

/// One dated value of a file (a rate in percent, a settlement in points, a dividend in dollars) and
/// its line.
record DayValue(LocalDate date, double value, long line) {}
