package org.plastogen.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plastogen.vocabulary.Vocabulary;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.io.FileDocumentSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAnnotationAssertionAxiom;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;

/** The ontology file itself. */
class OntologyTest {

  private static OWLOntology ontology;

  @BeforeAll
  static void load() throws OWLOntologyCreationException {
    ontology =
        OWLManager.createOWLOntologyManager()
            .loadOntologyFromOntologyDocument(
                new FileDocumentSource(new File("plastogen.ttl")), new OfflineLoading());
  }

  @Test
  void theFileIsOwl2Dl() {
    assertThat(new OWL2DLProfile().checkOntology(ontology).getViolations()).isEmpty();
  }

  @Test
  void theFileNamesItsVersionAndImportsNothing() {
    assertThat(ontology.getOntologyID().getVersionIRI()).isPresent();
    assertThat(ontology.importsDeclarations()).isEmpty();
  }

  @Test
  void nothingIsContradictoryOrWithoutPossibleMembers() {
    Reasoning answer = new MechanismReasoner(Duration.ofMinutes(1)).reason(List.of());
    assertThat(answer).isInstanceOf(Consistent.class);
    assertThat(((Consistent) answer).unsatisfiableClasses()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.w3.org/2000/01/rdf-schema#label",
        "http://www.w3.org/2004/02/skos/core#definition"
      })
  void everyTermHas(String property) {
    List<String> without =
        ontology
            .signature()
            .map(OWLEntity::getIRI)
            .filter(iri -> iri.toString().startsWith(Vocabulary.ONTOLOGY))
            .filter(
                iri -> ontology.annotationAssertionAxioms(iri).noneMatch(a -> uses(a, property)))
            .map(IRI::toString)
            .sorted()
            .toList();
    assertThat(without).isEmpty();
  }

  private static boolean uses(OWLAnnotationAssertionAxiom axiom, String property) {
    return axiom.getProperty().toStringID().equals(property);
  }

  @Test
  void theRulesReplaceEveryChainOfTheAlgebraAndNothingElse() {
    MechanismAxioms axioms = MechanismAxioms.bundled();
    assertThat(axioms.chains()).hasSize(6);
    assertThat(axioms.rules().stream().filter(axiom -> axiom.isLogicalAxiom())).hasSize(4);
  }
}
