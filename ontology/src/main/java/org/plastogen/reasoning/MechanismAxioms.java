package org.plastogen.reasoning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plastogen.vocabulary.Vocabulary;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.io.OWLOntologyDocumentSource;
import org.semanticweb.owlapi.io.StreamDocumentSource;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLSubPropertyChainOfAxiom;
import org.semanticweb.owlapi.model.OWLTransitiveObjectPropertyAxiom;

/**
 * The ontology as OWL axioms, with its sign algebra in two forms.
 *
 * @param withoutAlgebra everything but property chains and transitivity of the net relations
 * @param chains those property chains and transitivity axioms: the form for other tools
 * @param rules the same algebra as DL-safe rules: the form that HermiT answers quickly
 */
record MechanismAxioms(Set<OWLAxiom> withoutAlgebra, Set<OWLAxiom> chains, Set<OWLAxiom> rules) {

  private static final String FOLDER = "/org/plastogen/ontology/";

  private static final Set<String> ALGEBRA =
      Stream.of("positiveRun", "doubleNegativeRun", "netIncreases", "netDecreases")
          .map(Vocabulary::term)
          .collect(Collectors.toUnmodifiableSet());

  MechanismAxioms {
    withoutAlgebra = Set.copyOf(withoutAlgebra);
    chains = Set.copyOf(chains);
    rules = Set.copyOf(rules);
  }

  /** The ontology and rules that come with the program. */
  static MechanismAxioms bundled() {
    try (InputStream ontology =
        MechanismAxioms.class.getResourceAsStream(FOLDER + "plastogen.ttl")) {
      return of(ontology);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An ontology in Turtle, with the rules that come with the program.
   *
   * @throws IllegalArgumentException if it can not be parsed or has imports
   */
  static MechanismAxioms of(InputStream turtle) {
    List<OWLAxiom> all = load(turtle).axioms().toList();
    Set<OWLAxiom> chains =
        all.stream().filter(MechanismAxioms::isAlgebra).collect(Collectors.toSet());
    Set<OWLAxiom> rest =
        all.stream().filter(axiom -> !chains.contains(axiom)).collect(Collectors.toSet());
    try (InputStream rules = MechanismAxioms.class.getResourceAsStream(FOLDER + "sign-rules.ofn")) {
      return new MechanismAxioms(rest, chains, load(rules).axioms().collect(Collectors.toSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells axioms with the labels of this ontology and the lines of the file that comes with it. */
  Teller teller() {
    try (InputStream in = MechanismAxioms.class.getResourceAsStream(FOLDER + "plastogen.ttl")) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      SourceText text =
          new SourceText("ontology/plastogen.ttl", lines, Map.of("pg", Vocabulary.ONTOLOGY));
      return new Teller(withoutAlgebra, text::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isAlgebra(OWLAxiom axiom) {
    if (axiom instanceof OWLSubPropertyChainOfAxiom chain) {
      return isAlgebra(chain.getSuperProperty());
    }
    return axiom instanceof OWLTransitiveObjectPropertyAxiom transitive
        && isAlgebra(transitive.getProperty());
  }

  private static boolean isAlgebra(OWLObjectPropertyExpression property) {
    return property.isNamed() && ALGEBRA.contains(property.asOWLObjectProperty().toStringID());
  }

  private static OWLOntology load(InputStream in) {
    OWLOntologyDocumentSource source = new StreamDocumentSource(in);
    try {
      OWLOntology ontology =
          OWLManager.createOWLOntologyManager()
              .loadOntologyFromOntologyDocument(source, new OfflineLoading());
      List<String> imports =
          ontology.importsDeclarations().map(declared -> declared.getIRI().toString()).toList();
      if (!imports.isEmpty()) {
        throw new IllegalArgumentException("imports are never fetched, yet imported: " + imports);
      }
      return ontology;
    } catch (StackOverflowError e) {
      throw new IllegalArgumentException("the ontology nests too deeply to be read", e);
    } catch (OWLOntologyCreationException e) {
      throw new IllegalArgumentException("the ontology can not be read: " + e.getMessage(), e);
    }
  }
}
