package io.alvh.claims.metric;

import io.alvh.claims.BookKey;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimSpec;
import io.alvh.strategy.Tier;
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
      return Parts.byVix(file.history().sessions());
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
  },
  /// The conservative tier alone.
  CONSERVATIVE {
    @Override
    public List<Books> judged(ClaimSpec claim, CaseFile file) {
      return needed(claim);
    }

    @Override
    public List<Books> needed(ClaimSpec claim) {
      return alone(claim, Tier.CONSERVATIVE, "");
    }

    @Override
    public List<Books.Part> shown(CaseFile file) {
      return List.of();
    }
  },
  /// The balanced tier alone, in the method's own size.
  BALANCED_CANON {
    @Override
    public List<Books> judged(ClaimSpec claim, CaseFile file) {
      return needed(claim);
    }

    @Override
    public List<Books> needed(ClaimSpec claim) {
      return alone(claim, Tier.BALANCED, PairMetric.CANON);
    }

    @Override
    public List<Books.Part> shown(CaseFile file) {
      return List.of();
    }
  };

  private static List<Books> alone(ClaimSpec claim, Tier tier, String preset) {
    return Books.of(claim).stream()
        .map(b -> b.with(new BookKey(b.hedged().cell(), List.of(tier), List.of(), preset)))
        .toList();
  }

  @Override
  public List<Books> needed(ClaimSpec claim) {
    return Books.of(claim);
  }
}
