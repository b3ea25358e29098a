package io.alvh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Counts the test methods tagged `history` that ran, and those that did not for want of data, and
/// appends `ran not-run` to `target/history-tests.txt`, where the launcher reads them. Registered
/// with JUnit as a service.
public final class HistoryTally implements TestExecutionListener {
  private static final Path FILE = Path.of("target", "history-tests.txt");

  private final Set<String> planned = new TreeSet<>();
  private final Set<String> ran = new TreeSet<>();

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    planned.clear();
    ran.clear();
    for (TestIdentifier root : plan.getRoots()) {
      plan.getDescendants(root).forEach(this::plan);
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    boolean completed = result.getStatus() != TestExecutionResult.Status.ABORTED;
    if (isHistoryMethod(test) && completed && !isTemplate(test)) {
      ran.add(method(test));
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (planned.isEmpty()) {
      return;
    }
    planned.removeAll(ran);
    try {
      Files.writeString(
          FILE,
          ran.size() + " " + planned.size() + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void plan(TestIdentifier test) {
    if (isHistoryMethod(test)) {
      planned.add(method(test));
    }
  }

  private static boolean isHistoryMethod(TestIdentifier test) {
    return test.getTags().contains(TestTag.create("history"))
        && test.getSource().filter(MethodSource.class::isInstance).isPresent();
  }

  /// A template succeeds even when each of its invocations was aborted, so it says nothing.
  private static boolean isTemplate(TestIdentifier test) {
    return test.isContainer() && !test.getUniqueId().contains("[test-factory:");
  }

  private static String method(TestIdentifier test) {
    MethodSource source = (MethodSource) test.getSource().orElseThrow();
    return source.getClassName()
        + "#"
        + source.getMethodName()
        + "("
        + source.getMethodParameterTypes()
        + ")";
  }
}
