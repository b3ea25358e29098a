package io.alvh.multiverse;

/// One book of a sweep: its figures and its days. Immutable.
public final class BookResult {
  private final BookFigures figures;
  private final long[] nav;
  private final long[] interest;

  /// Makes one.
  ///
  /// @param nav cents at each session's end
  /// @param interest cents received in each session
  public BookResult(BookFigures figures, long[] nav, long[] interest) {
    this.figures = figures;
    this.nav = nav.clone();
    this.interest = interest.clone();
  }

  /// Returns its figures.
  public BookFigures figures() {
    return figures;
  }

  /// Returns the number of sessions.
  public int sessions() {
    return nav.length;
  }

  /// Returns the NAV in cents at the end of session `i`.
  public long nav(int i) {
    return nav[i];
  }

  /// Returns the daily returns of NAV, the first over `startNav` cents; a session that begins with
  /// nothing or less returns 0, because nothing is left to lose.
  public double[] returns(long startNav) {
    double[] r = new double[nav.length];
    long before = startNav;
    for (int i = 0; i < nav.length; i++) {
      r[i] = before > 0 ? (double) nav[i] / (double) before - 1 : 0;
      before = nav[i];
    }
    return r;
  }

  /// Returns the trading result of each session in dollars, interest left out.
  double[] trading(long startNav) {
    double[] pnl = new double[nav.length];
    long before = startNav;
    for (int i = 0; i < nav.length; i++) {
      pnl[i] = (double) (nav[i] - before - interest[i]) / 100.0;
      before = nav[i];
    }
    return pnl;
  }

  /// Returns the interest of each session in dollars.
  double[] interestDollars() {
    double[] dollars = new double[interest.length];
    for (int i = 0; i < interest.length; i++) {
      dollars[i] = interest[i] / 100.0;
    }
    return dollars;
  }

  void write(ByteWriter out) {
    figures.write(out);
    out.whole(nav.length);
    long before = 0;
    for (int i = 0; i < nav.length; i++) {
      out.whole(nav[i] - before);
      out.whole(interest[i]);
      before = nav[i];
    }
  }

  static BookResult read(ByteReader in) {
    BookFigures figures = BookFigures.read(in);
    int n = in.count();
    long[] nav = new long[n];
    long[] interest = new long[n];
    long before = 0;
    for (int i = 0; i < n; i++) {
      before += in.whole();
      nav[i] = before;
      interest[i] = in.whole();
    }
    return new BookResult(figures, nav, interest);
  }
}
