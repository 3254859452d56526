package cn.duibiao.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The package lines of docs/architecture.md. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("cn.duibiao");

  /** Each package and the packages that may use it; everything may use {@code model}. */
  private static final List<String> USED_BY =
      List.of(
          "yaml: catalogue input assessment excel intake ledger inspect batch plan outlook draft cli",
          "catalogue: cli",
          "input: excel batch cli",
          "excel: intake inspect outlook cli",
          "engine: assessment plan outlook cli",
          "assessment: report plan ledger intake overview batch compare inspect outlook cli",
          "plan: report cli",
          "ledger: cli",
          "overview: batch report cli",
          "batch: cli",
          "compare: report cli",
          "inspect: cli",
          "outlook: cli",
          "draft: cli",
          "report: cli",
          "browse: intake compare inspect report outlook cli",
          "intake: cli",
          "cli: ");

  @Test
  @DisplayName("packages know only what the table in docs/architecture.md allows")
  void layers() {
    LayeredArchitecture layers =
        layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("cn.duibiao..")
            .layer("model")
            .definedBy("cn.duibiao.model..");
    for (String line : USED_BY) {
      String name = line.substring(0, line.indexOf(':'));
      layers = layers.layer(name).definedBy("cn.duibiao." + name + "..");
    }
    for (String line : USED_BY) {
      LayeredArchitecture.LayerDependencySpecification one =
          layers.whereLayer(line.substring(0, line.indexOf(':')));
      String users = line.substring(line.indexOf(':') + 1).strip();
      layers =
          users.isEmpty()
              ? one.mayNotBeAccessedByAnyLayer()
              : one.mayOnlyBeAccessedByLayers(users.split(" "));
    }
    layers.check(CLASSES);
  }

  @Test
  @DisplayName("only engine knows Drools")
  void drools() {
    noClasses()
        .that()
        .resideInAPackage("cn.duibiao..")
        .and()
        .resideOutsideOfPackage("cn.duibiao.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.kie..", "org.drools..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("only excel opens workbooks, and only draft.source opens reports")
  void workbooks() {
    noClasses()
        .that()
        .resideInAPackage("cn.duibiao..")
        .and()
        .resideOutsideOfPackages("cn.duibiao.excel..", "cn.duibiao.draft.source..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.poi..", "org.apache.pdfbox..", "org.jsoup..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("only the schema of the form is made by data binding; files are read by us")
  void dataBinding() {
    noClasses()
        .that()
        .resideInAPackage("cn.duibiao..")
        .and()
        .resideOutsideOfPackage("cn.duibiao.intake..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.github.victools..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("only the solver of the quarters knows its library, so that nothing else loads it")
  void solver() {
    noClasses()
        .that()
        .resideInAPackage("cn.duibiao..")
        .and()
        .haveNameNotMatching("cn\\.duibiao\\.plan\\.QuarterSolver.*")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.ojalgo..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("model needs nothing but the JDK")
  void model() {
    noClasses()
        .that()
        .resideInAPackage("cn.duibiao.model..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("cn.duibiao.model..", "java..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("reports read the assessment and nothing behind it")
  void reports() {
    noClasses()
        .that()
        .resideInAPackage("cn.duibiao.report..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "cn.duibiao.engine..",
            "cn.duibiao.input..",
            "cn.duibiao.catalogue..",
            "cn.duibiao.yaml..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("only cli reads the clock, the environment and system properties")
  void clock() {
    noClasses()
        .that()
        .resideInAPackage("cn.duibiao..")
        .and()
        .resideOutsideOfPackage("cn.duibiao.cli..")
        .should()
        .callMethodWhere(target(nameMatching("now|currentTimeMillis|nanoTime|getenv|getProperty")))
        .check(CLASSES);
  }

  @Test
  @DisplayName("no code or class from user data: nothing outside engine loads classes by name")
  void noDynamicCode() {
    noClasses()
        .that()
        .resideInAPackage("cn.duibiao..")
        .and()
        .resideOutsideOfPackage("cn.duibiao.engine..")
        .should()
        .callMethod(Class.class, "forName", String.class)
        .check(CLASSES);
  }
}
