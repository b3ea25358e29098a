package io.alvh.report.verdict;

import io.alvh.claims.ClaimResult;
import io.alvh.claims.Metrics;
import io.alvh.study.StudyResult;
import java.util.List;
import java.util.Map;

/// Everything the verdict page lays out: it computes nothing of its own.
///
/// @param study policies side by side
/// @param modelError what the newest validation says of the error of modelled prices
/// @param claims every claim judged
/// @param headline hedged books of the headline sample with their intervals
/// @param books trades of the books the claims were measured on
/// @param booksByClaim labels of the books of each claim, by its id
/// @param trials what else was tried
public record VerdictInput(
    StudyResult study,
    List<String> modelError,
    ClaimResult claims,
    List<HedgedBook> headline,
    List<BookStory> books,
    Map<String, List<String>> booksByClaim,
    Trials trials) {
  public VerdictInput {
    modelError = List.copyOf(modelError);
    headline = List.copyOf(headline);
    books = List.copyOf(books);
  }

  /// Returns whether everything is made up.
  boolean synthetic() {
    return study.manifest().synthetic();
  }

  /// Returns the labels of the books of claim `id` whose trades are on the page.
  List<String> booksOf(String id) {
    return booksByClaim.getOrDefault(id, List.of()).stream()
        .filter(label -> books.stream().anyMatch(b -> b.book().equals(label)))
        .toList();
  }

  /// Returns the id of the place on the page where the trades of `book` are.
  String anchorOfBook(String book) {
    for (int i = 0; i < books.size(); i++) {
      if (books.get(i).book().equals(book)) {
        return "book-" + i;
      }
    }
    throw new IllegalArgumentException("no trades of " + book);
  }

  /// Returns the story of `book`.
  BookStory story(String book) {
    return books.stream()
        .filter(b -> b.book().equals(book))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no trades of " + book));
  }

  /// Returns what the metric `label` is and its unit.
  static String meaning(String label) {
    return Metrics.find(label).map(m -> m.meaning()).orElse("nothing measures it");
  }
}
