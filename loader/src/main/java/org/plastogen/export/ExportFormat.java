package org.plastogen.export;

/** The formats a release can be exported to. */
public enum ExportFormat {
  /** All triples, without named graphs. */
  TURTLE("all triples as Turtle, for tools without named graphs", new TurtleExport()),
  /** Everything. */
  NQUADS("everything as N-Quads, sorted", new QuadsExport("plastogen.nq")),
  /** Everything, for reading. */
  TRIG("everything as TriG, for reading", new QuadsExport("plastogen.trig")),
  /** Everything in JSON. */
  JSONLD("everything as JSON-LD 1.1 with its context", new JsonLdExport()),
  /** Ontology and claims for OWL tools. */
  OWL("ontology, entities and claims as OWL: RDF/XML and functional syntax", new OwlExport()),
  /** The terms alone. */
  ONTOLOGY("the ontology alone, in three syntaxes, with its reference", new OntologyExport()),
  /** OWL with what HermiT concluded. */
  REASONED("ontology, claims and everything HermiT concluded, as OWL", new ReasonedExport()),
  /** Translator graphs. */
  KGX("nodes and edges in Biolink terms as KGX TSV and JSON Lines", new KgxExport()),
  /** Tables. */
  CSV("tables for a spreadsheet: claims, edges, paths of drugs", new CsvExport()),
  /** Graph tools. */
  GRAPHML("the signed edges as GraphML, with sign styling", new GraphMlExport()),
  /** Cytoscape. */
  CX2("the signed edges as CX2 for Cytoscape and NDEx, with sign styling", new Cx2Export()),
  /** One small publication for each claim. */
  NANOPUB("one nanopublication for each claim, as TriG", new NanopubExport()),
  /** Mappings. */
  SSSOM("entities and terms mapped to other sources, as one SSSOM set", new SssomExport()),
  /** The release with its description. */
  ROCRATE("the release as an RO-Crate", new RoCrateExport());

  private final String description;
  private final Exporter exporter;

  ExportFormat(String description, Exporter exporter) {
    this.description = description;
    this.exporter = exporter;
  }

  /** The name on the command line. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** What it holds, in a few words. */
  public String description() {
    return description;
  }

  Exporter exporter() {
    return exporter;
  }
}
