package io.alvh.study;

import io.alvh.backtest.SharedHistory;
import io.alvh.pricing.SurfaceCase;
import io.alvh.pricing.Valuer;
import io.alvh.pricing.VixSmile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// Goes over the box surface by surface, so that only one shifted history is in memory at a time.
public final class BoxSweep {
  private BoxSweep() {}

  /// What is to be done at a node.
  ///
  /// @param <T> what comes of one task
  public interface Work<T> {
    /// Returns the tasks at `node`.
    ///
    /// @param shifted the history on the surfaces of the node; its spread is left to the rulebook
    List<Callable<T>> at(BoxNode node, SharedHistory shifted);
  }

  /// Returns the results at every node, in the order of `BoxNode.all()` and of the tasks there,
  /// whatever the number of threads.
  ///
  /// @param history one valuer a session, on the base surfaces
  public static <T> Map<BoxNode, List<T>> run(List<Valuer> history, int threads, Work<T> work) {
    Map<BoxNode, List<T>> results = new LinkedHashMap<>();
    for (VixSmile smile : VixSmile.values()) {
      List<Valuer> smiled = on(history, new SurfaceCase(0, smile), threads);
      for (double wing : BoxNode.WINGS) {
        SurfaceCase surfaces = new SurfaceCase(wing, smile);
        surface(SharedHistory.of(on(smiled, surfaces, threads)), surfaces, threads, work, results);
      }
    }
    return results;
  }

  private static <T> void surface(
      SharedHistory shifted,
      SurfaceCase surfaces,
      int threads,
      Work<T> work,
      Map<BoxNode, List<T>> results) {
    List<BoxNode> nodes = BoxNode.SPREADS.stream().map(s -> new BoxNode(surfaces, s)).toList();
    List<Callable<T>> tasks = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    for (BoxNode node : nodes) {
      tasks.addAll(work.at(node, shifted));
      ends.add(tasks.size());
    }
    List<T> done = Sweep.all(tasks, threads);
    for (int i = 0; i < nodes.size(); i++) {
      results.put(nodes.get(i), done.subList(i == 0 ? 0 : ends.get(i - 1), ends.get(i)));
    }
  }

  private static List<Valuer> on(List<Valuer> history, SurfaceCase surfaces, int threads) {
    List<Callable<List<Valuer>>> tasks = new ArrayList<>();
    int share = history.size() / threads + 1;
    for (int i = 0; i < history.size(); i += share) {
      List<Valuer> part = history.subList(i, Math.min(i + share, history.size()));
      tasks.add(() -> part.stream().map(v -> v.on(surfaces)).toList());
    }
    return Sweep.all(tasks, threads).stream().flatMap(List::stream).toList();
  }
}
