package io.alvh.report;

import io.alvh.validation.Part;
import io.alvh.validation.Proof;
import io.alvh.validation.ProofResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Statements that must hold in every case.
final class ProofText {
  private ProofText() {}

  /// Returns the section on calendar, margin and implied volatility.
  static Chapter chapter(ProofResult proofs) {
    List<Proof> ran = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Part<Proof> part : proofs.proofs()) {
      switch (part) {
        case Part.Ran<Proof> r -> ran.add(r.value());
        case Part.NotRun<Proof> n -> notes.add("NOT RUN: " + n.reason() + ".");
      }
    }
    ran.forEach(p -> notes.addAll(p.details()));
    return new Chapter(
        "Settlement, margin and implied volatility",
        notes,
        List.of(new Chapter.Table("proofs", "What must hold in every case", table(ran))));
  }

  static TextTable table(List<Proof> proofs) {
    TextTable table = TextTable.ofWords("statement", "cases", "failures", "verdict");
    for (Proof p : proofs) {
      table.row(
          p.statement(),
          String.format(Locale.ROOT, "%,d", p.cases()),
          String.format(Locale.ROOT, "%,d", p.failures()),
          p.holds() ? "HOLDS" : p.cases() == 0 ? "NO CASES" : "FAILS");
    }
    return table;
  }
}
