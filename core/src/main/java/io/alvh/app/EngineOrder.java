package io.alvh.app;

import io.alvh.multiverse.SweepEngines;
import io.alvh.unit.BadInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// What does the parts of long computations; the result does not depend on it.
///
/// @param name `local`, or one found beside the program, for example `spark`
/// @param master address of the cluster in the engine's own notation; empty for `local`
public record EngineOrder(String name, String master) {
  /// This machine's own threads.
  public static final EngineOrder LOCAL = new EngineOrder("local", "");

  public EngineOrder {
    List<String> problems = new ArrayList<>();
    boolean local = name.equals("local");
    if (!local && find(name).isEmpty()) {
      problems.add(
          "--engine "
              + name
              + ": not on this machine's class path; accepted: "
              + String.join(", ", known()));
    }
    if (local && !master.isEmpty()) {
      problems.add("--master " + master + ": accepted: with an engine of a cluster");
    }
    if (!local && master.isEmpty()) {
      problems.add("--engine " + name + ": accepted: with --master, the address of its cluster");
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
  }

  /// Returns whether it is this machine's own threads.
  public boolean local() {
    return name.equals("local");
  }

  /// Returns what makes the engine.
  SweepEngines engines() {
    return find(name).orElseThrow();
  }

  private static Optional<SweepEngines> find(String name) {
    return all().stream().filter(e -> e.name().equals(name)).findFirst();
  }

  private static List<String> known() {
    List<String> names = new ArrayList<>(List.of("local"));
    all().forEach(e -> names.add(e.name()));
    names.sort(Comparator.naturalOrder());
    return names;
  }

  private static List<SweepEngines> all() {
    List<SweepEngines> all = new ArrayList<>();
    ServiceLoader.load(SweepEngines.class, SweepEngines.class.getClassLoader()).forEach(all::add);
    return all;
  }
}
