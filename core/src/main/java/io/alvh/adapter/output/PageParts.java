package io.alvh.adapter.output;

import io.alvh.report.PageAssets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The style sheet and scripts of the HTML reports, which lie beside the program's classes.
public final class PageParts {
  private PageParts() {}

  /// Returns those of the report whose own script is `name`.js. They are part of the program: a
  /// missing one is a fault of the build.
  public static PageAssets load(String name) {
    return new PageAssets(
        text("page.css"),
        text("page.js") + text(name + ".js"),
        text("echarts/echarts.common.min.js"));
  }

  /// Returns the style sheet `name`.
  public static String style(String name) {
    return text(name);
  }

  private static String text(String name) {
    String path = "/io/alvh/report/" + name;
    try (InputStream in = PageParts.class.getResourceAsStream(path)) {
      return new String(
          Objects.requireNonNull(in, () -> "not in the jar: " + path).readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
