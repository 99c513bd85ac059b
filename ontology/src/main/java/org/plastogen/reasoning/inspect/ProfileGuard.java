package org.plastogen.reasoning.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plastogen.reasoning.Teller;
import org.plastogen.reasoning.TextPlace;
import org.semanticweb.owlapi.formats.OBODocumentFormat;
import org.semanticweb.owlapi.model.HasIRI;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLDatatypeDefinitionAxiom;
import org.semanticweb.owlapi.model.OWLObject;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;

/**
 * Tells violations of the OWL 2 DL profile in plain words. The words stand in a file: for each kind
 * of violation the rule it breaks and a sentence, with {@code {0}} for what breaks it and {@code
 * {1}} for the kinds of thing that its name stands for.
 */
final class ProfileGuard {
  private final Properties words = new Properties();
  private final LoadedOntology loaded;
  private final Teller teller;
  private final TextPlace start;

  ProfileGuard(LoadedOntology loaded, Teller teller, TextPlace start) {
    this.loaded = loaded;
    this.teller = teller;
    this.start = start;
    try (InputStream in = ProfileGuard.class.getResourceAsStream("profile-violations.properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Every violation once, where it stands first; what the role box guard tells better is left to
   * it. One undeclared property can break the profile in each of ten thousand lines, so only the
   * first of those that read the same is told in full.
   */
  List<Finding> check() {
    Map<Words, OWLProfileViolation> first = new LinkedHashMap<>();
    for (OWLProfileViolation violation :
        new OWL2DLProfile().checkOntology(loaded.ontology()).getViolations()) {
      words(violation).ifPresent(words -> first.merge(words, violation, ProfileGuard::earlier));
    }
    return first.entrySet().stream().map(e -> finding(e.getKey(), e.getValue())).toList();
  }

  /** The rule that is broken and the sentence that says so. */
  private record Words(String rule, String message) {}

  private Optional<Words> words(OWLProfileViolation violation) {
    String kind = violation.getClass().getSimpleName();
    String entry = words.getProperty(kind, "owl-profile | {0} is outside OWL 2 DL (" + kind + ")");
    if (entry.startsWith("-")) {
      return Optional.empty();
    }
    String[] parts = entry.split("\\|", 2);
    String rule = rule(parts[0].strip(), violation);
    if (rule.startsWith("undeclared") && !loaded.missing().isEmpty()) {
      // What a missing import would declare is not known.
      return Optional.empty();
    }
    String message = parts[1].strip().replace("{1}", kinds(violation));
    return Optional.of(new Words(rule, message.replace("{0}", subject(violation))));
  }

  /** A violation that names its axiom before one that does not, then by the order of axioms. */
  private static OWLProfileViolation earlier(OWLProfileViolation one, OWLProfileViolation other) {
    OWLAxiom here = given(one::getAxiom);
    OWLAxiom there = given(other::getAxiom);
    if (here == null || there == null) {
      return here == null && there != null ? other : one;
    }
    return there.compareTo(here) < 0 ? other : one;
  }

  private Finding finding(Words words, OWLProfileViolation violation) {
    OWLAxiom axiom = given(violation::getAxiom);
    TextPlace place = place(violation).orElse(start);
    return axiom == null
        ? Finding.of(words.rule(), place, words.message())
        : new Finding(words.rule(), place, words.message(), List.of(teller.tell(axiom)));
  }

  private Optional<TextPlace> place(OWLProfileViolation violation) {
    OWLAxiom axiom = given(violation::getAxiom);
    if (axiom != null) {
      Optional<TextPlace> place = loaded.place(axiom);
      if (place.isPresent()) {
        return place;
      }
    }
    return given(violation::getExpression) instanceof HasIRI named
        ? loaded.place(named.getIRI().toString())
        : Optional.empty();
  }

  private String subject(OWLProfileViolation violation) {
    Object expression = given(violation::getExpression);
    if (expression == null
        && given(violation::getAxiom) instanceof OWLDatatypeDefinitionAxiom definition) {
      return teller.told(definition.getDatatype());
    }
    return expression instanceof OWLObject object ? teller.told(object) : "this";
  }

  /**
   * An annotation of a vocabulary that everybody knows, or one that OWLAPI makes of OBO, misleads
   * nobody; any other name may be a misspelt relation, which RDF can not tell from an annotation.
   */
  private String rule(String rule, OWLProfileViolation violation) {
    if (!rule.equals("undeclared-annotation")) {
      return rule;
    }
    boolean known =
        loaded.ontology().getFormat() instanceof OBODocumentFormat
            || (given(violation::getExpression) instanceof HasIRI named
                && Stream.of(words.getProperty("known-vocabularies").split("\\s+"))
                    .anyMatch(named.getIRI().toString()::startsWith));
    return known ? rule : "undeclared-term";
  }

  private String kinds(OWLProfileViolation violation) {
    Object expression = given(violation::getExpression);
    if (expression instanceof IRI iri) {
      return Teller.kinds(loaded.ontology(), iri);
    }
    return expression instanceof HasIRI named
        ? Teller.kinds(loaded.ontology(), named.getIRI())
        : "two kinds of thing";
  }

  /** OWLAPI 5.5.1 throws where a violation has no axiom, as one in the header, or no expression. */
  private static <T> @Nullable T given(Supplier<T> part) {
    try {
      return part.get();
    } catch (IllegalStateException e) {
      return null;
    }
  }
}
