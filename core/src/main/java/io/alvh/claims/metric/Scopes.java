package io.alvh.claims.metric;

import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimSpec;
import java.util.ArrayList;
import java.util.List;

/// Which books and sessions claims on pairs of books are about.
enum Scopes implements PairMetric.Scope {
  /// The claim's own period; what each band of VIX did of it is shown.
  WHOLE {
    @Override
    public List<Books> judged(ClaimSpec claim, CaseFile file) {
      return Books.of(claim);
    }

    @Override
    public List<Books.Part> shown(CaseFile file) {
      return Parts.byVix(file);
    }
  },
  /// The claim's own period and, each by itself, the sessions of each growth of GDP in it.
  BY_GROWTH {
    @Override
    public List<Books> judged(ClaimSpec claim, CaseFile file) {
      List<Books> judged = new ArrayList<>();
      for (Books books : Books.of(claim)) {
        judged.add(books);
        Parts.byGrowth(file).forEach(part -> judged.add(books.on(part)));
      }
      return judged;
    }

    @Override
    public List<Books.Part> shown(CaseFile file) {
      return List.of();
    }
  };

  @Override
  public List<Books> needed(ClaimSpec claim) {
    return Books.of(claim);
  }
}
