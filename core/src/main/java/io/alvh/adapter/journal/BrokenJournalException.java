package io.alvh.adapter.journal;

/// A journal that cannot be read or written, or whose entries were altered.
public final class BrokenJournalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// With what was found.
  public BrokenJournalException(String message) {
    super(message);
  }

  /// With what failed beneath.
  public BrokenJournalException(String message, Throwable cause) {
    super(message, cause);
  }
}
