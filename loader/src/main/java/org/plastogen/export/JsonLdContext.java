package org.plastogen.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.plastogen.identifier.Identifiers;
import org.plastogen.vocabulary.Terms;
import org.plastogen.vocabulary.Vocabulary;

/**
 * The JSON-LD context of the project: a short name for each term of the ontology and a prefix for
 * each source of identifiers. It comes with the program, so nobody has to fetch it.
 */
public final class JsonLdContext {
  /** Where the context is published. */
  public static final String IRI = Vocabulary.BASE + "context.jsonld";

  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("pg", Vocabulary.ONTOLOGY),
          Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
          Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
          Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
          Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"),
          Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
          Map.entry("dcterms", "http://purl.org/dc/terms/"),
          Map.entry("prov", "http://www.w3.org/ns/prov#"),
          Map.entry("sssom", "https://w3id.org/sssom/"),
          Map.entry("biolink", "https://w3id.org/biolink/vocab/"),
          Map.entry("RO", "http://purl.obolibrary.org/obo/RO_"));

  private final Terms terms;
  private final Identifiers identifiers;
  private final ObjectMapper mapper = new ObjectMapper();

  /**
   * The context for an ontology.
   *
   * @param terms the ontology
   * @param identifiers the registry of identifiers
   */
  public JsonLdContext(Terms terms, Identifiers identifiers) {
    this.terms = terms;
    this.identifiers = identifiers;
  }

  /** The context of the ontology that comes with the program, as text. */
  public static String published() {
    try (InputStream in = JsonLdContext.class.getResourceAsStream("context.jsonld")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document, with {@code @context} as its one key. */
  public ObjectNode document() {
    ObjectNode document = mapper.createObjectNode();
    ObjectNode context = document.putObject("@context");
    context.put("@version", 1.1);
    Map<String, String> prefixes = new TreeMap<>(PREFIXES);
    identifiers.spaces().stream()
        .filter(space -> space.iri().matches(".*[/#_:]"))
        .forEach(space -> prefixes.put(space.prefix(), space.iri()));
    prefixes.forEach(
        (name, iri) -> {
          if (iri.endsWith("_")) {
            context.putObject(name).put("@id", iri).put("@prefix", true);
          } else {
            context.put(name, iri);
          }
        });
    context.put("id", "@id");
    context.put("type", "@type");
    english(context, "label", "rdfs:label");
    english(context, "definition", "skos:definition");
    english(context, "altLabel", "skos:altLabel");
    for (String match : new String[] {"exact", "close", "broad", "narrow"}) {
      link(context, match + "Match", "skos:" + match + "Match");
    }
    terms(context);
    return document;
  }

  private static void english(ObjectNode context, String name, String iri) {
    context.putObject(name).put("@id", iri).put("@language", "en");
  }

  private static void link(ObjectNode context, String name, String iri) {
    context.putObject(name).put("@id", iri).put("@type", "@id");
  }

  private void terms(ObjectNode context) {
    Map<String, Resource> ours = new TreeMap<>();
    terms
        .model()
        .listSubjects()
        .filterKeep(r -> r.isURIResource() && r.getURI().startsWith(Vocabulary.ONTOLOGY))
        .forEach(r -> ours.put(r.getURI().substring(Vocabulary.ONTOLOGY.length()), r));
    ours.forEach(
        (name, term) -> {
          String iri = "pg:" + name;
          if (term.hasProperty(RDF.type, OWL.DatatypeProperty)) {
            ObjectNode entry = context.putObject(name).put("@id", iri);
            Resource range = term.getPropertyResourceValue(RDFS.range);
            if (range != null && range.isURIResource()) {
              entry.put("@type", "xsd:" + range.getLocalName());
            }
          } else if (term.hasProperty(RDF.type, OWL.ObjectProperty)
              || term.hasProperty(RDF.type, OWL.AnnotationProperty)) {
            link(context, name, iri);
          } else {
            context.put(name, iri);
          }
        });
  }
}
