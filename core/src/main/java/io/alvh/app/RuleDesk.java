package io.alvh.app;

import io.alvh.adapter.rulebook.RulebookCheck;
import io.alvh.adapter.rulebook.RulebookFile;
import java.nio.file.Path;

/// What the program can do with rulebooks and their rules.
public final class RuleDesk {
  private RuleDesk() {}

  /// Rewrites the rulebook in `file` if it has an older format, and returns what was done.
  public static Findings upgrade(Path file) {
    RulebookCheck done = RulebookFile.upgrade(file);
    return new Findings(done.lines(), done.usable());
  }
}
