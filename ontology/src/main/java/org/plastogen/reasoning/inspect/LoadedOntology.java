package org.plastogen.reasoning.inspect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plastogen.reasoning.SourceText;
import org.plastogen.reasoning.Teller;
import org.plastogen.reasoning.TextPlace;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.parameters.Imports;

/**
 * An ontology with its imports, and the texts they came from.
 *
 * @param ontology the ontology
 * @param texts its text first, then those of its imports
 * @param missing imports that no local file stands for
 */
record LoadedOntology(OWLOntology ontology, List<SourceText> texts, List<String> missing) {
  /** All axioms, imported ones included, in a fixed order. */
  Set<OWLAxiom> axioms() {
    Set<OWLAxiom> all = new LinkedHashSet<>();
    ontology.axioms(Imports.INCLUDED).sorted().forEach(all::add);
    return all;
  }

  Optional<TextPlace> place(OWLAxiom axiom) {
    return texts.stream()
        .map(text -> text.surely(axiom))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> texts.stream().map(text -> text.of(axiom)).flatMap(Optional::stream).findFirst());
  }

  Optional<TextPlace> place(String iri) {
    return texts.stream().map(text -> text.of(iri)).flatMap(Optional::stream).findFirst();
  }

  Teller teller() {
    return new Teller(axioms(), this::place);
  }
}
