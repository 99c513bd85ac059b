package org.plastogen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The shape of the house: data flows one way, and each heavy library has one home. */
@AnalyzeClasses(packages = "org.plastogen", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule modulesDependDownwardsOnly =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("ontology")
          .definedBy(
              "org.plastogen.vocabulary..", "org.plastogen.chain..", "org.plastogen.reasoning..")
          .layer("loader")
          .definedBy(
              "org.plastogen.claim..",
              "org.plastogen.fault..",
              "org.plastogen.identifier..",
              "org.plastogen.export..",
              "org.plastogen.link..",
              "org.plastogen.seed..",
              "org.plastogen.mechanism..",
              "org.plastogen.question..",
              "org.plastogen.rdf..",
              "org.plastogen.resolve..",
              "org.plastogen.check..",
              "org.plastogen.rule..",
              "org.plastogen.report..",
              "org.plastogen.release..",
              "org.plastogen.source..",
              "org.plastogen.filter..",
              "org.plastogen.rival..",
              "org.plastogen.explain..",
              "org.plastogen.difference..",
              "org.plastogen.whatif..",
              "org.plastogen.picture..")
          .layer("server")
          .definedBy("org.plastogen.endpoint..", "org.plastogen.command..")
          .whereLayer("server")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("loader")
          .mayOnlyBeAccessedByLayers("server");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.plastogen.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule partsOfTheEndpointHaveNoCycles =
      slices().matching("org.plastogen.endpoint.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule partsOfTheEndpointDoNotKnowWhoStartsThem =
      noClasses()
          .that()
          .resideInAPackage("org.plastogen.endpoint.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.plastogen.endpoint");

  @ArchTest
  static final ArchRule owlApiAndHermitLiveInReasoning =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.plastogen.reasoning..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.semanticweb..", "uk.ac.manchester..");

  @ArchTest
  static final ArchRule fusekiAndJettyLiveInTheEndpoint =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.plastogen.endpoint..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.jena.fuseki..", "org.eclipse.jetty..", "jakarta.servlet..");

  @ArchTest
  static final ArchRule yamlAndSchemasLiveInSeed =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.plastogen.seed..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.snakeyaml..", "com.networknt..");

  @ArchTest
  static final ArchRule luceneLivesInSearch =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.plastogen.endpoint.search..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule shaclLivesInCheck =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.plastogen.check..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.jena.shacl..");

  @ArchTest
  static final ArchRule metricsLiveInOperation =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.plastogen.endpoint.operation..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.micrometer..", "io.prometheus..");

  @ArchTest
  static final ArchRule regularExpressionsOfClientsLiveInTheGuard =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.plastogen.endpoint.guard..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.re2j..");

  @ArchTest
  static final ArchRule layoutLivesInPicture =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.plastogen.picture..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse.elk..", "org.eclipse.emf..");

  @ArchTest
  static final ArchRule chainsNeedNoLibrary =
      noClasses()
          .that()
          .resideInAPackage("org.plastogen.chain..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("java..", "org.plastogen.chain..", "org.jspecify..");

  @ArchTest
  static final ArchRule onlyTheCommandLineUsesStandardStreamsAndEndsTheProcess =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.plastogen.command..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class);
}
