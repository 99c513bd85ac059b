package org.plastogen.reasoning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.HasSubject;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClassAssertionAxiom;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLSubPropertyChainOfAxiom;

/**
 * The text of an ontology, in which axioms are found again. No parser of OWLAPI keeps lines, so a
 * line is told by the names on it: the place where the subject is described, and there the first
 * line that names the rest of the axiom. Works for Turtle, RDF/XML, OWL/XML, functional and
 * Manchester syntax and OBO.
 */
public final class SourceText {
  private static final int BLOCK = 400;
  private static final Pattern DESCRIBES =
      Pattern.compile(
          "^\\s*(<owl:\\w+|<rdf:Description|Declaration\\(|\\w+:$|Class:|ObjectProperty:|"
              + "DataProperty:|AnnotationProperty:|Individual:|id:).*");

  private final String name;
  private final List<String> lines;
  private final Map<String, String> prefixes;
  private final Map<String, Mentions> mentions = new HashMap<>();
  private @Nullable TextIndex index;

  /** Lines, from 0, that name a thing, and those among them that describe it. */
  private record Mentions(List<Integer> named, List<Integer> described) {
    boolean on(int line) {
      return Collections.binarySearch(named, line) >= 0;
    }
  }

  /**
   * A text.
   *
   * @param name the name of its file, as places tell it
   * @param lines its lines
   * @param prefixes namespaces by prefix, with or without a colon at the end
   */
  public SourceText(String name, List<String> lines, Map<String, String> prefixes) {
    this.name = name;
    this.lines = List.copyOf(lines);
    this.prefixes = Map.copyOf(prefixes);
  }

  /** Where a thing is described first, or first named. */
  public Optional<TextPlace> of(String iri) {
    Mentions found = mentions(iri);
    List<Integer> best = found.described().isEmpty() ? found.named() : found.described();
    return place(best.stream().mapToInt(Integer::intValue).findFirst());
  }

  /** Where an axiom stands; empty if the text does not tell. */
  public Optional<TextPlace> of(OWLAxiom axiom) {
    List<String> all = named(axiom);
    return surely(axiom)
        .or(() -> place(together(axiom, all)))
        .or(() -> subject(axiom, all).flatMap(subject -> place(best(subject, all))))
        .or(() -> subject(axiom, all).flatMap(this::of));
  }

  /** Where an axiom stands, if one line that describes what it is about names all of it. */
  public Optional<TextPlace> surely(OWLAxiom axiom) {
    List<String> all = named(axiom);
    List<String> subjects =
        axiom.isOfType(AxiomType.DISJOINT_CLASSES, AxiomType.DIFFERENT_INDIVIDUALS)
            ? all
            : subject(axiom, all).stream().toList();
    for (String subject : subjects) {
      OptionalInt line =
          block(subject)
              .filter(l -> count(l, subject, all) == all.size() - 1 && fits(axiom, l))
              .findFirst();
      if (line.isPresent()) {
        return place(line);
      }
    }
    return Optional.empty();
  }

  private static List<String> named(OWLAxiom axiom) {
    return axiom
        .signature()
        .filter(e -> !e.isBuiltIn())
        .map(OWLEntity::toStringID)
        .distinct()
        .toList();
  }

  private static Optional<String> subject(OWLAxiom axiom, List<String> all) {
    Object first =
        axiom instanceof OWLSubPropertyChainOfAxiom chain
            ? chain.getSuperProperty()
            : axiom instanceof OWLClassAssertionAxiom member
                ? member.getIndividual()
                : axiom.components().findFirst().map(Object.class::cast).orElse("");
    String stated =
        axiom instanceof HasSubject<?> about ? about.getSubject().toString() : first.toString();
    return all.stream()
        .filter(iri -> stated.equals("<" + iri + ">"))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  private Optional<TextPlace> place(OptionalInt line) {
    return line.isPresent()
        ? Optional.of(new TextPlace(name, line.getAsInt() + 1))
        : Optional.empty();
  }

  /** A line that names all of them, in functional syntax as a rule. */
  private OptionalInt together(OWLAxiom axiom, List<String> all) {
    if (all.size() < 2) {
      return OptionalInt.empty();
    }
    return mentions(all.get(0)).named().stream()
        .mapToInt(Integer::intValue)
        .filter(line -> all.stream().allMatch(iri -> mentions(iri).on(line)) && fits(axiom, line))
        .findFirst();
  }

  /** What an axiom denies is not where it is asserted. */
  private boolean fits(OWLAxiom axiom, int line) {
    return !axiom.isOfType(
            AxiomType.NEGATIVE_OBJECT_PROPERTY_ASSERTION,
            AxiomType.NEGATIVE_DATA_PROPERTY_ASSERTION)
        || lines.get(line).contains("Negative");
  }

  /** The line of the block that describes the subject which names most of the others. */
  private OptionalInt best(String subject, List<String> all) {
    int[] block = block(subject).toArray();
    OptionalInt best = block.length == 0 ? OptionalInt.empty() : OptionalInt.of(block[0]);
    int most = 0;
    for (int line : block) {
      int named = count(line, subject, all);
      if (named > most) {
        best = OptionalInt.of(line);
        most = named;
      }
    }
    return best;
  }

  /** The lines that describe a thing. */
  private IntStream block(String subject) {
    return mentions(subject).described().stream()
        .flatMapToInt(
            start ->
                IntStream.iterate(
                    start,
                    line ->
                        line < Math.min(lines.size(), start + BLOCK)
                            && (line == start || !startsAnother(line)),
                    line -> line + 1));
  }

  private int count(int line, String subject, List<String> all) {
    return (int) all.stream().filter(iri -> !iri.equals(subject) && mentions(iri).on(line)).count();
  }

  private boolean startsAnother(int line) {
    String text = lines.get(line);
    boolean turtle =
        !text.isEmpty() && !Character.isWhitespace(text.charAt(0)) && text.matches("[<:\\w].*");
    return turtle && !text.startsWith("</");
  }

  private synchronized Mentions mentions(String iri) {
    Mentions known = mentions.get(iri);
    if (known == null) {
      known = search(iri);
      mentions.put(iri, known);
    }
    return known;
  }

  private Mentions search(String iri) {
    TextIndex words = index == null ? new TextIndex(lines) : index;
    index = words;
    List<String> spellings = spellings(iri);
    List<Integer> named = words.linesWith(spellings);
    return new Mentions(
        named, named.stream().filter(line -> describes(lines.get(line), spellings)).toList());
  }

  private static boolean describes(String line, List<String> spellings) {
    return DESCRIBES.matcher(line).matches() || spellings.stream().anyMatch(line::startsWith);
  }

  /** The ways in which the syntaxes write an IRI. */
  private List<String> spellings(String iri) {
    List<String> all = new ArrayList<>();
    all.add("<" + iri + ">");
    all.add("\"" + iri + "\"");
    prefixes.forEach(
        (prefix, namespace) -> {
          if (iri.startsWith(namespace) && iri.length() > namespace.length()) {
            String local = iri.substring(namespace.length());
            String short0 = prefix.replaceAll(":$", "");
            all.add(short0 + ":" + local);
            all.add("\"&" + short0 + ";" + local + "\"");
          }
        });
    int hash = iri.indexOf('#');
    if (hash > 0) {
      all.add("\"#" + iri.substring(hash + 1) + "\"");
    }
    String last = IRI.create(iri).getRemainder().orElse("");
    if (last.matches("[A-Za-z]+_\\w+")) {
      all.add(last.replaceFirst("_", ":"));
    }
    return all;
  }
}
