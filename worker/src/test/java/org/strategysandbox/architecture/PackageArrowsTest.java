package org.strategysandbox.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between packages: data flows one way, and libraries stay where they belong. */
@AnalyzeClasses(
    packages = "org.strategysandbox",
    importOptions = ImportOption.DoNotIncludeTests.class)
class PackageArrowsTest {
  private static final String BASE = "org.strategysandbox.";

  @ArchTest
  static final ArchRule noCycles = slices().matching(BASE + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule arrows =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("event")
          .definedBy(BASE + "event..")
          .layer("kafka")
          .definedBy(BASE + "kafka..")
          .layer("client")
          .definedBy(BASE + "client..")
          .layer("config")
          .definedBy(BASE + "config..")
          .layer("validation")
          .definedBy(BASE + "validation..")
          .layer("sandbox")
          .definedBy(BASE + "sandbox..")
          .layer("evaluation")
          .definedBy(BASE + "evaluation..")
          .layer("execution")
          .definedBy(BASE + "execution..")
          .layer("intake")
          .definedBy(BASE + "intake..")
          .layer("resilience")
          .definedBy(BASE + "resilience..")
          .layer("deadletter")
          .definedBy(BASE + "deadletter..")
          .layer("reaper")
          .definedBy(BASE + "reaper..")
          .layer("monitoring")
          .definedBy(BASE + "monitoring..")
          .layer("broker")
          .definedBy(BASE + "broker..")
          .layer("doctor")
          .definedBy(BASE + "doctor..")
          .layer("tracing")
          .definedBy(BASE + "tracing..")
          .layer("bench")
          .definedBy(BASE + "bench..")
          .layer("loop")
          .definedBy(BASE + "loop..")
          .layer("dockerproxy")
          .definedBy(BASE + "dockerproxy..")
          .layer("cli")
          .definedBy(BASE + "cli..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("doctor")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("dockerproxy")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("bench")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("loop")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("intake")
          .mayOnlyBeAccessedByLayers("monitoring", "cli")
          .whereLayer("monitoring")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("resilience")
          .mayOnlyBeAccessedByLayers("intake", "monitoring", "loop", "cli")
          .whereLayer("deadletter")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("reaper")
          .mayOnlyBeAccessedByLayers("monitoring", "cli")
          .whereLayer("broker")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("client")
          .mayOnlyBeAccessedByLayers("bench", "loop", "cli")
          .whereLayer("execution")
          .mayOnlyBeAccessedByLayers("resilience", "intake", "monitoring", "bench", "loop", "cli")
          .whereLayer("evaluation")
          .mayOnlyBeAccessedByLayers("execution", "doctor", "cli")
          .whereLayer("validation")
          .mayOnlyBeAccessedByLayers("execution", "monitoring", "cli")
          .whereLayer("sandbox")
          .mayOnlyBeAccessedByLayers(
              "execution",
              "resilience",
              "intake",
              "reaper",
              "monitoring",
              "doctor",
              "dockerproxy",
              "bench",
              "loop",
              "cli")
          .whereLayer("tracing")
          .mayOnlyBeAccessedByLayers("execution", "intake", "cli")
          .whereLayer("kafka")
          .mayOnlyBeAccessedByLayers(
              "client",
              "intake",
              "deadletter",
              "reaper",
              "monitoring",
              "doctor",
              "bench",
              "loop",
              "cli");

  @ArchTest
  static final ArchRule dockerStaysInTheSandbox =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + "sandbox..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.github.dockerjava..");

  @ArchTest
  static final ArchRule theParserStaysInValidation =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + "validation..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.oracle.graal..", "org.graalvm..");

  @ArchTest
  static final ArchRule validationKnowsNothingElse =
      noClasses()
          .that()
          .resideInAPackage(BASE + "validation..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              BASE + "config..",
              BASE + "event..",
              BASE + "sandbox..",
              BASE + "evaluation..",
              "org.apache.kafka..");

  @ArchTest
  static final ArchRule executionKnowsNoKafka =
      noClasses()
          .that()
          .resideInAnyPackage(
              BASE + "execution..", BASE + "sandbox..", BASE + "evaluation..", BASE + "config..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", BASE + "kafka..");
}
