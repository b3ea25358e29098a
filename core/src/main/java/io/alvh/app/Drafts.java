package io.alvh.app;

import io.alvh.adapter.output.Draft;
import io.alvh.adapter.output.OutputFolder;
import java.util.ArrayList;
import java.util.List;

/// Files that take their places together or not at all. May be used by several threads; each draft
/// by one at a time.
final class Drafts implements AutoCloseable {
  private final OutputFolder out;
  private final List<Draft> drafts = new ArrayList<>();

  Drafts(OutputFolder out) {
    this.out = out;
  }

  /// Starts file `name`.
  Draft open(String name) {
    Draft draft = out.draft(name);
    synchronized (drafts) {
      drafts.add(draft);
    }
    return draft;
  }

  /// Makes `text` all of file `name`.
  void write(String name, String text) {
    Draft draft = open(name);
    draft.append(text);
  }

  /// Puts every file in its place, once all of them are written.
  void commit() {
    synchronized (drafts) {
      drafts.forEach(Draft::flush);
      drafts.forEach(Draft::commit);
    }
  }

  @Override
  public void close() {
    synchronized (drafts) {
      drafts.forEach(Draft::close);
    }
  }
}
