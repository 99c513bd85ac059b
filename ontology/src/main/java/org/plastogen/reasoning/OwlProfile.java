package org.plastogen.reasoning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;

/**
 * Checks that ontology and assertions stay within OWL 2 DL (OWL 2 Structural Specification, section
 * 3 and 11): every class and property declared, and the property chains regular. Outside it
 * HermiT's answers mean nothing.
 */
public final class OwlProfile {

  private final MechanismAxioms axioms;

  /** A check with the ontology that comes with the program, in the form with property chains. */
  public OwlProfile() {
    axioms = MechanismAxioms.bundled();
  }

  /** Every violation as a sentence, sorted; empty if there is none. */
  public List<String> violations(Collection<? extends Assertion> assertions) {
    List<OWLAxiom> all = new ArrayList<>(new AssertedAxioms(assertions).axioms());
    Stream.of(axioms.withoutAlgebra(), axioms.chains()).forEach(all::addAll);
    return new OWL2DLProfile()
        .checkOntology(Hermit.ontology(all)).getViolations().stream()
            .map(OwlProfile::sentence)
            .distinct()
            .sorted()
            .toList();
  }

  private static String sentence(OWLProfileViolation violation) {
    String text = violation.toString().replaceAll("\\s+", " ");
    return text.replaceFirst(" in OntologyID\\(.*", "]").strip();
  }
}
