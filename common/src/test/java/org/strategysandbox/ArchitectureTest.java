package org.strategysandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package may know which, and which libraries a client needs. */
@AnalyzeClasses(
    packages = {
      "org.strategysandbox.event",
      "org.strategysandbox.kafka",
      "org.strategysandbox.client"
    },
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule eventsKnowJacksonOnly =
      classes()
          .that()
          .resideInAPackage("org.strategysandbox.event")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.strategysandbox.event", "java..", "com.fasterxml.jackson..", "org.jspecify..");

  @ArchTest
  static final ArchRule kafkaKnowsEvents =
      classes()
          .that()
          .resideInAPackage("org.strategysandbox.kafka")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.strategysandbox.event",
              "org.strategysandbox.kafka",
              "java..",
              "org.apache.kafka..",
              "org.slf4j..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule clientNeedsKafkaClientsAndJacksonOnly =
      classes()
          .that()
          .resideInAPackage("org.strategysandbox.client")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.strategysandbox..",
              "java..",
              "org.apache.kafka..",
              "com.fasterxml.jackson..",
              "org.slf4j..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule nobodyUsesTheClient =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.strategysandbox.client")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.strategysandbox.client");

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("org.strategysandbox.(*)..").should().beFreeOfCycles();
}
