package io.alvh;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;

/// The rules of the architecture, each a fence that does not let a violation build.
@AnalyzeClasses(packages = "io.alvh", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  /// Lowest floor first. A class may use its own floor and those before it in this list, none
  /// after.
  static final List<String> FLOORS =
      List.of(
          "unit",
          "calendar",
          "stats",
          "instrument",
          "market",
          "pricing",
          "calibration",
          "ledger",
          "signal",
          "risk",
          "strategy",
          "engine",
          "backtest",
          "study",
          "multiverse",
          "validation",
          "claims",
          "coverage",
          "report",
          "adapter",
          "app",
          "cli");

  /// The floors below `adapter`: no file, no network, no clock, no output.
  private static final String[] PURE = packages(FLOORS.subList(0, FLOORS.indexOf("adapter")));

  @ArchTest
  static void every_class_lives_on_a_listed_floor(JavaClasses all) {
    classes().should().resideInAnyPackage(packages(FLOORS)).check(all);
  }

  @ArchTest
  static void no_floor_imports_a_higher_one(JavaClasses all) {
    for (int i = 0; i < FLOORS.size() - 1; i++) {
      noClasses()
          .that()
          .resideInAnyPackage(packages(FLOORS.subList(i, i + 1)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(packages(FLOORS.subList(i + 1, FLOORS.size())))
          .allowEmptyShould(true)
          .check(all);
    }
  }

  @ArchTest
  static final ArchRule no_cycles_between_floors =
      slices().matching("io.alvh.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule only_app_imports_adapters =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.alvh.adapter..", "io.alvh.app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.alvh.adapter..");

  @ArchTest
  static void every_package_is_null_marked(JavaClasses all) {
    assertThat(all.getPackage("io.alvh").getSubpackagesInTree())
        .filteredOn(p -> !p.getClasses().isEmpty() && !p.isAnnotatedWith(NullMarked.class))
        .extracting(JavaPackage::getName)
        .isEmpty();
  }

  /// Time arrives as a snapshot's date; `app.Wiring` alone may ask the machine for it, for the pace
  /// of downloads and for progress.
  @ArchTest
  static final ArchRule no_ambient_time =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.alvh.app.Wiring")
          .should()
          .callMethodWhere(
              target(nameMatching("now|systemUTC|systemDefaultZone|system|tick.*"))
                  .and(
                      target(
                          owner(
                              anyOf(
                                  Instant.class,
                                  LocalDate.class,
                                  LocalDateTime.class,
                                  ZonedDateTime.class,
                                  Clock.class)))))
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime");

  @ArchTest
  static final ArchRule no_ambient_zone_locale_or_environment =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.alvh.app.Wiring")
          .should()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class);

  @ArchTest
  static final ArchRule no_ambient_randomness =
      noClasses()
          .should()
          .callMethod(Math.class, "random")
          .orShould()
          .callConstructor(Random.class)
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethod(ThreadLocalRandom.class, "current");

  /// `Map.of`, `Map.copyOf` and the like iterate in an order that changes with every start of the
  /// JVM; an `EnumSet` iterates in the order of its constants.
  @ArchTest
  static final ArchRule no_salted_collections =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .callMethodWhere(
              target(
                      owner(
                          assignableTo(Map.class)
                              .or(assignableTo(Set.class))
                              .and(not(assignableTo(EnumSet.class)))))
                  .and(target(nameMatching("of|ofEntries|copyOf"))));

  /// Two platforms may differ in the last bit of `Math.exp`, not of `StrictMath.exp`.
  @ArchTest
  static final ArchRule the_same_bits_on_every_platform =
      noClasses()
          .that()
          .resideInAnyPackage("io.alvh.pricing..", "io.alvh.stats..")
          .should()
          .callMethodWhere(
              target(owner(anyOf(Math.class)))
                  .and(
                      target(nameMatching("exp|expm1|log|log10|log1p|pow|sin|cos|tan|cbrt|tanh"))));

  @ArchTest
  static final ArchRule no_io_below_the_adapters =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat(
              describe(
                  "do IO",
                  c ->
                      c.getPackageName().matches("java\\.(net|sql|nio\\.file)(\\..*)?")
                          || c.getName()
                              .matches(
                                  "java\\.io\\.(File|Input|Output|Print|Reader|Writer|Random).*")));

  @ArchTest
  static final ArchRule no_mode_names =
      noMembers().should().haveNameMatching("(?i).*(liveMode|isLive|isBacktest|paperMode).*");

  /// `Main` hands its two streams on as arguments.
  @ArchTest
  static final ArchRule no_standard_streams =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.alvh.cli.Main")
          .should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule no_generic_exceptions = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

  private static DescribedPredicate<JavaClass> anyOf(Class<?>... types) {
    List<String> names = List.of(types).stream().map(Class::getName).toList();
    return describe("one of " + names, c -> names.contains(c.getName()));
  }

  private static String[] packages(List<String> floors) {
    return floors.stream().map(f -> "io.alvh." + f + "..").toArray(String[]::new);
  }
}
