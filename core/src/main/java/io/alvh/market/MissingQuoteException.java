package io.alvh.market;

/// Market data that had to be there is absent; the message names the series and the date.
public final class MissingQuoteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MissingQuoteException(String message) {
    super(message);
  }
}
