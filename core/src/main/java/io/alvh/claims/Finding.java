package io.alvh.claims;

import java.util.List;

/// A claim judged.
///
/// @param claim as its file has it
/// @param verdict over all its universes
/// @param reason one plain sentence with the numbers that decide
/// @param decisive what decides over all
/// @param parts the verdict on each universe; empty if it cannot be tested
public record Finding(
    ClaimSpec claim, Verdict verdict, String reason, String decisive, List<Judged> parts) {
  public Finding {
    parts = List.copyOf(parts);
  }
}
