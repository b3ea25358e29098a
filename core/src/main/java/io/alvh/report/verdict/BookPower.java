package io.alvh.report.verdict;

import io.alvh.study.Cell;
import io.alvh.study.inference.Power;
import java.util.List;

/// How large a reduction must be to be shown, for one hedged book.
///
/// @param cell which
/// @param curves one a length of history
public record BookPower(Cell cell, List<Power.Curve> curves) {
  public BookPower {
    curves = List.copyOf(curves);
  }
}
