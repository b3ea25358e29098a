package io.alvh.adapter.chain;

import io.alvh.adapter.history.DataIssue;
import io.alvh.adapter.history.IssueLog;
import io.alvh.market.StripRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads the strips of the exchange's description of the VIX of 2014: no header, fields apart by
/// tabs: strike, call bid, call ask, put bid, put ask.
public final class PaperReader {
  private static final String NEAR = "vix_whitepaper/vixnearterm.dat";
  private static final String NEXT = "vix_whitepaper/vixnextterm.dat";
  private static final int FIELDS = 5;

  /// The paths of both files below the data folder.
  public static final List<String> FILES = List.of(NEAR, NEXT);

  /// What was found.
  ///
  /// @param near the near term; empty when its file is absent or refused
  /// @param next the next term, likewise
  /// @param issues what was refused
  public record Reading(List<StripRow> near, List<StripRow> next, List<DataIssue> issues) {
    public Reading {
      near = List.copyOf(near);
      next = List.copyOf(next);
      issues = List.copyOf(issues);
    }
  }

  private PaperReader() {}

  /// Reads both strips below the folder `data`.
  public static Reading read(Path data) {
    List<DataIssue> issues = new ArrayList<>();
    return new Reading(strip(data, NEAR, issues), strip(data, NEXT, issues), issues);
  }

  private static List<StripRow> strip(Path data, String name, List<DataIssue> issues) {
    Path file = data.resolve(name);
    if (!Files.exists(file)) {
      return List.of();
    }
    IssueLog log = new IssueLog(name);
    List<StripRow> rows = new ArrayList<>();
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      for (int i = 0; i < lines.size(); i++) {
        row(lines.get(i), i + 1, rows, log);
      }
    } catch (IOException e) {
      log.error(0, 0, e.getClass().getSimpleName(), "readable UTF-8 text");
    }
    issues.addAll(log.issues());
    return log.hasErrors() ? List.of() : rows;
  }

  private static void row(String line, int number, List<StripRow> rows, IssueLog log) {
    String[] fields = line.split("\t", -1);
    if (fields.length != FIELDS) {
      log.error(number, 1, line, "five fields apart by tabs");
      return;
    }
    double[] values = new double[FIELDS];
    for (int i = 0; i < FIELDS; i++) {
      if (!fields[i].matches("[0-9]{1,7}(\\.[0-9]{1,6})?") || (i == 0 && fields[i].matches("0+"))) {
        log.error(number, 1, fields[i], i == 0 ? "a strike above zero" : "a price of zero or more");
        return;
      }
      values[i] = Double.parseDouble(fields[i]);
    }
    rows.add(new StripRow(values[0], values[1], values[2], values[3], values[4]));
  }
}
