package io.alvh.validation;

import java.util.List;

/// The files of option quotes, and what was left out of each.
///
/// @param files one a file that could be read
/// @param problems files that could not be used, and values that were mended or ignored, one a line
public record QuoteCensus(List<QuoteFile> files, List<String> problems) {
  public QuoteCensus {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }
}
