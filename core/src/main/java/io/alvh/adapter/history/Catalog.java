package io.alvh.adapter.history;

import io.alvh.market.Observation.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Which files hold which series, in which layout and order of precedence: `archive` and
/// `official`, YAML resources of the program. Their keys:
///
/// - `catalog` name; `found_by` file whose presence selects the catalog; `samples_begin`,
///   `samples_end` first and last date used;
/// - `series` by `SeriesKey`: `required`, and `sources` in order of precedence, each with `files`
///   (a path below the data folder, `*` allowed in its last part), `layout` (a `Layout` in lower
///   case), `role` (`first`: fills the dates the sources before it lack; `override`: replaces their
///   values where it differs), `months` (only these contract months), `from` (only from this date),
///   `origin` (`official`, `substitute` or `user`); and for published figures `known`
///   (`Knowledge`);
/// - `dividend_yield_by_year`: year to the yield at its end, used in the year after where the SPY
///   series do not reach.
///
/// @param name for reports
/// @param text the YAML itself, part of the data's hash
public record Catalog(
    String name,
    String text,
    String foundBy,
    LocalDate samplesBegin,
    LocalDate samplesEnd,
    List<Series> series,
    NavigableMap<Integer, Double> dividendYieldByYear) {
  private static final List<String> NAMES = List.of("archive", "official");

  /// One series.
  ///
  /// @param required without it no history can be made
  /// @param known when its figures could be known; only published figures have a rule of their own
  public record Series(SeriesKey key, boolean required, Knowledge known, List<Source> sources) {}

  /// Files of one layout that hold a series or a part of it.
  public record Source(
      String files,
      Layout layout,
      Role role,
      List<YearMonth> months,
      LocalDate from,
      Origin origin) {}

  /// What a source is for.
  public enum Role {
    /// Fills the dates that the sources before it lack.
    FIRST,
    /// Replaces the values before it where it differs.
    OVERRIDE
  }

  /// Returns the catalog that fits the folder `data`, if one does.
  public static Optional<Catalog> find(Path data) {
    return NAMES.stream()
        .map(Catalog::load)
        .filter(c -> Files.isRegularFile(data.resolve(c.foundBy())))
        .findFirst();
  }

  /// Returns the catalog `name`.
  public static Catalog load(String name) {
    try (InputStream in = Catalog.class.getResourceAsStream("/io/alvh/catalog/" + name + ".yaml")) {
      Objects.requireNonNull(in, "the program lacks its catalog " + name);
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the program lacks its catalog " + name, e);
    }
  }

  private static Catalog parse(String text) {
    Object yaml = new Load(LoadSettings.builder().build()).loadFromString(text);
    Map<?, ?> root = map(yaml);
    List<Series> series = new ArrayList<>();
    map(root.get("series")).forEach((key, value) -> series.add(series(key.toString(), map(value))));
    TreeMap<Integer, Double> yields = new TreeMap<>();
    map(root.get("dividend_yield_by_year"))
        .forEach((y, v) -> yields.put(Integer.valueOf(y.toString()), Double.valueOf(v.toString())));
    return new Catalog(
        text(root, "catalog", ""),
        text,
        text(root, "found_by", ""),
        LocalDate.parse(text(root, "samples_begin", "1990-01-02")),
        LocalDate.parse(text(root, "samples_end", "2027-12-31")),
        List.copyOf(series),
        yields);
  }

  private static Series series(String key, Map<?, ?> body) {
    List<Source> sources = new ArrayList<>();
    for (Object item : list(body.get("sources"))) {
      Map<?, ?> s = map(item);
      sources.add(
          new Source(
              text(s, "files", ""),
              Layout.valueOf(text(s, "layout", "").toUpperCase(Locale.ROOT)),
              Role.valueOf(text(s, "role", "first").toUpperCase(Locale.ROOT)),
              list(s.get("months")).stream().map(m -> YearMonth.parse(m.toString())).toList(),
              LocalDate.parse(text(s, "from", "1900-01-01")),
              Origin.valueOf(text(s, "origin", "official").toUpperCase(Locale.ROOT))));
    }
    boolean required = Boolean.parseBoolean(text(body, "required", "false"));
    Knowledge known = Knowledge.parse(map(body.get("known")));
    return new Series(SeriesKey.valueOf(key), required, known, List.copyOf(sources));
  }

  private static Map<?, ?> map(@Nullable Object yaml) {
    return yaml instanceof Map<?, ?> m ? m : Map.of();
  }

  private static List<?> list(@Nullable Object yaml) {
    return yaml instanceof List<?> l ? l : List.of();
  }

  private static String text(Map<?, ?> map, String key, String otherwise) {
    Object value = map.get(key);
    return value == null ? otherwise : value.toString();
  }
}
