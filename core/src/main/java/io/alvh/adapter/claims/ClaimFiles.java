package io.alvh.adapter.claims;

import io.alvh.adapter.yaml.FileIssue;
import io.alvh.adapter.yaml.Issues;
import io.alvh.claims.ClaimSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Claims read from files, and everything that is wrong with those that could not be.
///
/// @param claims in the order of their files
/// @param issues of all files, in the same order
/// @param files how many were read
public record ClaimFiles(List<ClaimSpec> claims, List<FileIssue> issues, int files) {
  private static final long MAX_BYTES = 100_000;
  private static final String ENDING = ".yaml";

  public ClaimFiles {
    claims = List.copyOf(claims);
    issues = List.copyOf(issues);
  }

  /// Returns the names of the claims that come with the program, in the order of the method's list.
  public static List<String> shippedIds() {
    return Stream.of(ids("T", 19), ids("C", 15), ids("B", 5)).flatMap(List::stream).toList();
  }

  private static List<String> ids(String letter, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(i -> letter + i).toList();
  }

  /// Returns the claims that come with the program.
  public static List<ClaimSpec> shipped() {
    List<ClaimSpec> claims = new ArrayList<>();
    for (String id : shippedIds()) {
      String name = "claims/" + id + ENDING;
      Issues issues = new Issues(name, "claim");
      claims.add(
          ClaimYaml.read(issues, id, resource(name))
              .orElseThrow(() -> new IllegalStateException(issues.all().toString())));
    }
    return List.copyOf(claims);
  }

  private static String resource(String name) {
    try (InputStream in = ClaimFiles.class.getResourceAsStream("/io/alvh/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program came without " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads the claim in `place`, or those in every `.yaml` file of the folder `place`, by name. Two
  /// claims of one name are refused, and those whose name is among `taken`.
  public static ClaimFiles read(Path place, List<String> taken) {
    List<ClaimSpec> claims = new ArrayList<>();
    List<FileIssue> issues = new ArrayList<>();
    List<String> known = new ArrayList<>(taken);
    List<Path> files = files(place, issues);
    for (Path file : files) {
      Issues found = new Issues(file.toString(), "claim");
      String text = text(file, issues);
      if (!text.isEmpty()) {
        String id = id(file);
        ClaimYaml.read(found, id, text).ifPresent(claims::add);
        issues.addAll(found.all());
        if (known.contains(id)) {
          issues.add(error(file, "claim.id: " + id + " stands twice, accepted: a name of its own"));
        }
        known.add(id);
      }
    }
    return new ClaimFiles(claims, issues, files.size());
  }

  /// Returns whether every file could be read and used.
  public boolean usable() {
    return issues.stream().allMatch(FileIssue::usable);
  }

  private static List<Path> files(Path place, List<FileIssue> issues) {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> all = Files.list(place)) {
      List<Path> files =
          all.filter(f -> f.getFileName().toString().endsWith(ENDING)).sorted().toList();
      if (files.isEmpty()) {
        issues.add(error(place, "no file of a claim, accepted: a folder with NAME.yaml files"));
      }
      return files;
    } catch (IOException e) {
      issues.add(error(place, "cannot be read: " + e.getMessage()));
      return List.of();
    }
  }

  /// Returns the text of `file`; empty, with an issue, if it cannot be read.
  private static String text(Path file, List<FileIssue> issues) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        issues.add(error(file, "too large, accepted: at most " + MAX_BYTES + " bytes"));
        return "";
      }
      String text = Files.readString(file);
      if (text.isEmpty()) {
        issues.add(error(file, "file is empty, accepted: a claim in YAML"));
      }
      return text;
    } catch (NoSuchFileException _) {
      issues.add(error(file, "no such file, accepted: a claim in YAML, or a folder of them"));
    } catch (CharacterCodingException _) {
      issues.add(error(file, "not UTF-8 text, accepted: a claim in YAML"));
    } catch (IOException e) {
      issues.add(error(file, "cannot be read: " + e.getMessage()));
    }
    return "";
  }

  private static String id(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  private static FileIssue error(Path file, String message) {
    return new FileIssue(file.toString(), 1, 1, FileIssue.Kind.ERROR, message);
  }
}
