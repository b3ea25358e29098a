package io.alvh.adapter.rulebook;

import io.alvh.adapter.yaml.FileIssue;
import io.alvh.adapter.yaml.Issues;
import io.alvh.adapter.yaml.Section;
import io.alvh.strategy.Profile;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.index.IndexRulebook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads rulebooks from YAML, strictly: every key must be there once, well typed and in range, and
/// nothing else may be. All mistakes are reported at once.
public final class RulebookReader {
  /// Names of the rulebooks inside the program, default first.
  public static final List<String> SHIPPED =
      List.of("vix_tiered", "none", "always_full", "canon_open_cheap", "vxth_style");

  /// Names of the published indexes inside the program; the first is what the others are measured
  /// by.
  public static final List<String> INDEXES = List.of("sptr", "bxm", "put", "pput", "cndr", "vxth");

  private static final long MAX_BYTES = 1_000_000;

  private RulebookReader() {}

  /// What reading a rulebook file comes to.
  public sealed interface Result {
    /// A rulebook that may run.
    ///
    /// @param rulebook as read
    /// @param warnings legal, but probably not meant
    record Read(Rulebook rulebook, List<FileIssue> warnings) implements Result {
      public Read {
        warnings = List.copyOf(warnings);
      }
    }

    /// The rules of a published index that may run.
    ///
    /// @param rulebook as read
    /// @param warnings legal, but probably not meant
    record ReadIndex(IndexRulebook rulebook, List<FileIssue> warnings) implements Result {
      public ReadIndex {
        warnings = List.copyOf(warnings);
      }
    }

    /// No rulebook.
    ///
    /// @param issues everything found, in the order of the file
    record Refused(List<FileIssue> issues) implements Result {
      public Refused {
        issues = List.copyOf(issues);
      }
    }
  }

  /// The text of a file.
  sealed interface Text {
    /// All of it.
    record Whole(String text) implements Text {}

    /// None, and why.
    record Unreadable(FileIssue issue) implements Text {}
  }

  /// Returns the rulebook in `file`, or everything that is wrong with it.
  public static Result read(Path file) {
    return switch (text(file)) {
      case Text.Whole whole -> readText(file.toString(), whole.text());
      case Text.Unreadable unreadable -> new Result.Refused(List.of(unreadable.issue()));
    };
  }

  /// Returns the text of `file`, if it can be one of a rulebook.
  static Text text(Path file) {
    try {
      if (Files.isDirectory(file)) {
        return refused(file.toString(), "not a file, accepted: a rulebook in YAML");
      }
      if (Files.size(file) > MAX_BYTES) {
        return refused(file.toString(), "larger than 1 MB, accepted: a rulebook in YAML");
      }
      return new Text.Whole(Files.readString(file));
    } catch (NoSuchFileException _) {
      return refused(file.toString(), "no such file, accepted: a rulebook in YAML");
    } catch (CharacterCodingException _) {
      return refused(file.toString(), "not UTF-8 text, accepted: a rulebook in YAML");
    } catch (IOException e) {
      return refused(file.toString(), "cannot be read: " + e.getMessage());
    }
  }

  /// Returns the rulebook `text` holds, or everything that is wrong with it; `name` stands in the
  /// messages.
  public static Result readText(String name, String text) {
    Issues issues = new Issues(name, "rulebook");
    Optional<Node> root = issues.compose(text);
    if (root.isEmpty()) {
      return new Result.Refused(issues.all());
    }
    Section file = Section.of(issues, "", root.get());
    if (file.has("kind")) {
      IndexRulebook index = IndexYaml.rules(file);
      return issues.usable()
          ? new Result.ReadIndex(index, issues.all())
          : new Result.Refused(issues.all());
    }
    if (!RulebookFormat.isCurrent(file)) {
      return new Result.Refused(issues.all());
    }
    Rulebook rulebook = rulebook(file);
    return issues.usable()
        ? new Result.Read(rulebook, issues.all())
        : new Result.Refused(issues.all());
  }

  /// Returns the rulebook `id` that comes with the program; refuses a name not in `SHIPPED`.
  public static Rulebook shipped(String id) {
    return switch (resource(id, "rulebooks/" + id + ".yaml")) {
      case Result.Read read -> read.rulebook();
      case Result.ReadIndex _ -> throw new IllegalStateException(id + " is an index");
      case Result.Refused refused -> throw new IllegalStateException(refused.issues().toString());
    };
  }

  /// Returns the rules of the published index `id` that come with the program; refuses a name not
  /// in `INDEXES`.
  public static IndexRulebook shippedIndex(String id) {
    return switch (resource(id, "rulebooks/index/" + id + ".yaml")) {
      case Result.ReadIndex read -> read.rulebook();
      case Result.Read _ -> throw new IllegalStateException(id + " is no index");
      case Result.Refused refused -> throw new IllegalStateException(refused.issues().toString());
    };
  }

  /// A rulebook's text and what to call it.
  ///
  /// @param name of the file as the user gave it, or of the file the program came with
  /// @param text all of it
  public record Source(String name, String text) {}

  /// Returns the text of the rulebook in file `name`, or of that name that comes with the program,
  /// which must be one that `read` or `shipped` accept.
  public static Source source(String name) {
    if (Files.exists(Path.of(name)) && text(Path.of(name)) instanceof Text.Whole whole) {
      return new Source(name, whole.text());
    }
    String file = "rulebooks/" + name + ".yaml";
    try (InputStream in = RulebookReader.class.getResourceAsStream("/io/alvh/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("no rulebook " + name);
      }
      return new Source(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Result resource(String id, String name) {
    try (InputStream in = RulebookReader.class.getResourceAsStream("/io/alvh/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException(
            "no rulebook " + id + ", there are " + SHIPPED + " and the indexes " + INDEXES);
      }
      return readText(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Text refused(String file, String message) {
    return new Text.Unreadable(new FileIssue(file, 1, 1, FileIssue.Kind.ERROR, message));
  }

  private static Rulebook rulebook(Section root) {
    Section head = root.section("rulebook");
    String id = head.word("id");
    head.integer("format", RulebookFormat.CURRENT, RulebookFormat.CURRENT);
    int version = head.integer("version", 1, 1_000_000);
    head.done();
    Profile profile = root.choice("profile", Profile.values());
    Rulebook.Universe universe = root.choice("universe", Rulebook.Universe.values());
    Rulebook rulebook =
        new Rulebook(
            id,
            version,
            profile,
            universe,
            CondorYaml.rules(root),
            SizingYaml.rules(root.section("sizing")),
            HedgeYaml.rules(root.section("hedge")),
            FillYaml.policy(root.section("execution")),
            RulesYaml.settings(root.section("rules")));
    root.done();
    return rulebook;
  }
}
