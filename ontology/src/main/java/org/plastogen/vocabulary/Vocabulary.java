package org.plastogen.vocabulary;

/**
 * Every IRI that code names. What the terms mean stands in the ontology file; nothing here repeats
 * it.
 */
public final class Vocabulary {
  /** Where all IRIs of the project live. */
  public static final String BASE = "https://w3id.org/plastogen/";

  /** Namespace of the ontology's terms. */
  public static final String ONTOLOGY = BASE + "ontology#";

  /** The graph of example questions and prefixes, where tools of the SIB look for it. */
  public static final String EXAMPLES = BASE + ".well-known/sparql-examples";

  /** The lasting address of the query path, wherever the endpoint runs. */
  public static final String SPARQL = BASE + "sparql";

  private Vocabulary() {}

  /**
   * The IRI of a term of the ontology.
   *
   * @param localName the part after the hash, such as {@code increases}
   * @return the full IRI
   */
  public static String term(String localName) {
    return ONTOLOGY + localName;
  }

  /**
   * The IRI of an entity.
   *
   * @param id its identifier in the seeds
   * @return the full IRI
   */
  public static String entity(String id) {
    return BASE + "entity/" + id;
  }

  /**
   * The IRI of a source document.
   *
   * @param id its identifier in the seeds
   * @return the full IRI
   */
  public static String document(String id) {
    return BASE + "document/" + id;
  }

  /**
   * The IRI of a claim.
   *
   * @param id document and claim identifier, joined by a slash
   * @return the full IRI
   */
  public static String claim(String id) {
    return BASE + "claim/" + id;
  }

  /**
   * The IRI of a named graph.
   *
   * @param name such as {@code entities} or {@code document/epigenetics}
   * @return the full IRI
   */
  public static String graph(String name) {
    return BASE + "graph/" + name;
  }

  /**
   * The IRI of something between two entities: a direct edge or an effect.
   *
   * @param kind {@code edge} or {@code effect}
   * @param subject IRI of the entity it starts from
   * @param verb {@code increases} or {@code decreases}
   * @param object IRI of the entity it ends at
   * @return the full IRI
   */
  public static String between(String kind, String subject, String verb, String object) {
    return BASE + kind + "/" + entityId(subject) + "/" + verb + "/" + entityId(object);
  }

  private static String entityId(String iri) {
    return iri.startsWith(BASE + "entity/") ? iri.substring((BASE + "entity/").length()) : iri;
  }
}
