package io.alvh.report;

import io.alvh.validation.Proof;
import java.util.List;
import java.util.Locale;

/// Statements that must hold in every case.
final class ProofText {
  private ProofText() {}

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
