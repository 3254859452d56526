package cn.duibiao.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The package lines of docs/architecture.md. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("cn.duibiao");

  @Test
  @DisplayName("packages know only what the table in docs/architecture.md allows")
  void layers() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("cn.duibiao..")
        .layer("model")
        .definedBy("cn.duibiao.model..")
        .layer("yaml")
        .definedBy("cn.duibiao.yaml..")
        .layer("catalogue")
        .definedBy("cn.duibiao.catalogue..")
        .layer("input")
        .definedBy("cn.duibiao.input..")
        .layer("excel")
        .definedBy("cn.duibiao.excel..")
        .layer("draft")
        .definedBy("cn.duibiao.draft..")
        .layer("engine")
        .definedBy("cn.duibiao.engine..")
        .layer("assessment")
        .definedBy("cn.duibiao.assessment..")
        .layer("report")
        .definedBy("cn.duibiao.report..")
        .layer("browse")
        .definedBy("cn.duibiao.browse..")
        .layer("cli")
        .definedBy("cn.duibiao.cli..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("browse")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("assessment")
        .mayOnlyBeAccessedByLayers("report", "cli")
        .whereLayer("engine")
        .mayOnlyBeAccessedByLayers("assessment", "cli")
        .whereLayer("excel")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("draft")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("input")
        .mayOnlyBeAccessedByLayers("excel", "cli")
        .whereLayer("catalogue")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("yaml")
        .mayOnlyBeAccessedByLayers("catalogue", "input", "assessment", "excel", "draft", "cli")
        .check(CLASSES);
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
