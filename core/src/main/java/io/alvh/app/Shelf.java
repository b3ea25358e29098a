package io.alvh.app;

import io.alvh.adapter.benchmark.BenchmarkFolder;
import io.alvh.adapter.rulebook.RulebookReader;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.index.IndexRulebook;
import io.alvh.unit.BadInputException;
import io.alvh.validation.IndexRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Finds rulebooks: files, and those that come with the program.
final class Shelf {
  private Shelf() {}

  /// Rules of one of the two kinds.
  sealed interface Rules {
    /// Condors with a layered hedge.
    record Condors(Rulebook rulebook) implements Rules {}

    /// A published index.
    record Index(IndexRulebook rulebook) implements Rules {}
  }

  /// Returns the rules in file `name`, or those of that name that come with the program.
  ///
  /// @throws BadInputException with all that is wrong with the file, or the names there are
  static Rules take(String name) {
    if (Files.exists(Path.of(name))) {
      return switch (RulebookReader.read(Path.of(name))) {
        case RulebookReader.Result.Read read -> new Rules.Condors(read.rulebook());
        case RulebookReader.Result.ReadIndex read -> new Rules.Index(read.rulebook());
        case RulebookReader.Result.Refused refused ->
            throw new BadInputException(refused.issues().stream().map(Object::toString).toList());
      };
    }
    if (RulebookReader.SHIPPED.contains(name)) {
      return new Rules.Condors(RulebookReader.shipped(name));
    }
    if (RulebookReader.INDEXES.contains(name)) {
      return new Rules.Index(RulebookReader.shippedIndex(name));
    }
    throw new BadInputException(
        "--rulebook "
            + name
            + ": no such file; accepted: a rulebook in YAML, or one of "
            + String.join(", ", RulebookReader.SHIPPED)
            + ", or an index of "
            + String.join(", ", RulebookReader.INDEXES));
  }

  /// Returns the rules of every index that comes with the program, and the published values in
  /// `folder`, if there is one.
  ///
  /// @throws BadInputException with every line of the folder that cannot be used
  static IndexRules indexRules(Optional<Path> folder) {
    List<IndexRulebook> rules =
        RulebookReader.INDEXES.stream().map(RulebookReader::shippedIndex).toList();
    List<String> symbols = rules.stream().map(IndexRulebook::symbol).toList();
    return new IndexRules(
        rules,
        folder.map(f -> BenchmarkFolder.read(f, symbols)).orElse(List.of()),
        folder.map(BenchmarkFolder::id).orElse(""));
  }
}
