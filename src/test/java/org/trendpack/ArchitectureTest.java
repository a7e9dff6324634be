package org.trendpack;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Packages import only those that come before them in the flow of data. */
class ArchitectureTest {

  private static final String ROOT = "org.trendpack.";
  private static final List<String> FLOW =
      List.of(
          "problem",
          "job",
          "read",
          "detect",
          "scan",
          "measure",
          "disclose",
          "pack",
          "pipeline",
          "synth",
          "cli");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.trendpack");

  @Test
  void packagesImportOnlyThoseBeforeThem() {
    List<String> backwards =
        classes.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(ArchitectureTest::pointsBackwards)
            .map(Dependency::getDescription)
            .toList();

    assertThat(backwards).isEmpty();
    assertThat(classes.size()).as("classes looked at").isGreaterThan(20);
  }

  private static boolean pointsBackwards(Dependency dependency) {
    JavaClass to = dependency.getTargetClass();
    return to.getPackageName().startsWith(ROOT) && rank(to) > rank(dependency.getOriginClass());
  }

  private static int rank(JavaClass type) {
    String below = type.getPackageName().substring(ROOT.length());
    String top = below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    assertThat(FLOW).as("package of %s", type.getName()).contains(top);
    return FLOW.indexOf(top);
  }
}
