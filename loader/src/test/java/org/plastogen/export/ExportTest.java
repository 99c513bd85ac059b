package org.plastogen.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plastogen.claim.Claim;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.release.ContentHash;
import org.plastogen.vocabulary.Vocabulary;
import org.w3c.dom.Element;

/**
 * What goes out comes back: sign, denial, evidence and what is inferred, wherever it can be held.
 */
class ExportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path work;
  private static ExportSource source;

  @BeforeAll
  static void takeTheRelease() {
    source = BuiltRelease.source();
  }

  private static Path exported(ExportFormat format) throws IOException {
    return BuiltRelease.exported(format);
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void theSameReleaseGivesTheSameBytes(ExportFormat format) throws IOException {
    Path once = exported(format);
    Path again = work.resolve(format.word() + "-again");
    Export.write(format, source, again);
    try (Stream<Path> files = Files.list(once)) {
      for (Path file : files.toList()) {
        assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
    Map<String, String> sums = sums(once.resolve("SHA256SUMS"));
    assertThat(sums).containsKey(Export.LOSSES).hasSizeGreaterThan(1);
    for (var sum : sums.entrySet()) {
      assertThat(ContentHash.of(once.resolve(sum.getKey()))).isEqualTo(sum.getValue());
    }
  }

  private static Map<String, String> sums(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .collect(Collectors.toMap(l -> l.substring(66), l -> l.substring(0, 64)));
  }

  @Test
  void kgxKeepsSignDenialEvidenceAndWhatIsInferred() throws IOException {
    Map<String, JsonNode> edges = new HashMap<>();
    lines(exported(ExportFormat.KGX).resolve("plastogen_edges.jsonl"))
        .forEach(e -> edges.put(e.get("id").asText(), e));
    for (Claim claim : source.seeds().claims().toList()) {
      JsonNode edge = edges.remove(claim.iri());
      assertThat(edge.path("negated").asBoolean()).isEqualTo(claim.negated());
      assertThat(edge.path("plastogen_inferred").asBoolean()).isFalse();
      assertThat(edge.path("plastogen_evidence_level").asText())
          .isEqualTo(claim.evidence().label());
      assertThat(edge.path("has_evidence_of_type")).hasSize(1);
      assertThat(edge.path("object_direction_qualifier").asText())
          .isEqualTo(claim.relation().sign().map(BiolinkTerms::direction).orElse(""));
      assertThat(edge.path("knowledge_level").asText())
          .isEqualTo(claim.certainty().rank() == 1 ? "knowledge_assertion" : "not_provided");
    }
    assertThat(edges).hasSameSizeAs(source.effects());
    assertThat(edges.values())
        .allSatisfy(
            e -> {
              assertThat(e.path("knowledge_level").asText()).isEqualTo("logical_entailment");
              assertThat(e.path("plastogen_inferred").asBoolean()).isTrue();
              assertThat(e.path("support_graphs")).isNotEmpty();
            });
  }

  @Test
  void everyInferredEdgeInKgxRestsOnEdgesThatAreThere() throws IOException {
    Path folder = exported(ExportFormat.KGX);
    Set<String> edges = new HashSet<>();
    Set<String> asked = new HashSet<>();
    for (JsonNode edge : lines(folder.resolve("plastogen_edges.jsonl"))) {
      edges.add(edge.get("id").asText());
      edge.path("support_graphs").forEach(g -> asked.add(g.asText()));
    }
    Set<String> there = new HashSet<>();
    for (JsonNode graph : lines(folder.resolve("plastogen_support_graphs.jsonl"))) {
      there.add(graph.get("id").asText());
      assertThat(graph.get("edges")).isNotEmpty().allMatch(e -> edges.contains(e.asText()));
    }
    assertThat(there).isEqualTo(asked);
  }

  @Test
  void theTablesOfKgxSayWhatItsLinesSay() throws IOException {
    for (String name : List.of("plastogen_nodes", "plastogen_edges")) {
      List<String> rows = Files.readAllLines(exported(ExportFormat.KGX).resolve(name + ".tsv"));
      List<String> columns = Arrays.asList(rows.get(0).split("\t"));
      List<JsonNode> records = lines(exported(ExportFormat.KGX).resolve(name + ".jsonl"));
      assertThat(records).hasSize(rows.size() - 1);
      for (int i = 0; i < records.size(); i++) {
        String[] cells = rows.get(i + 1).split("\t", -1);
        assertThat(cells).hasSameSizeAs(columns);
        for (String slot : List.of("id", "negated", "object_direction_qualifier")) {
          if (columns.contains(slot)) {
            assertThat(cells[columns.indexOf(slot)]).isEqualTo(records.get(i).path(slot).asText());
          }
        }
      }
    }
  }

  @Test
  void jsonLdReadBackIsTheRelease() throws IOException {
    DatasetGraph back =
        RDFDataMgr.loadDatasetGraph(
            exported(ExportFormat.JSONLD).resolve("plastogen.jsonld").toUri().toString(),
            Lang.JSONLD11);
    List<Node> graphs = new ArrayList<>();
    source.dataset().listGraphNodes().forEachRemaining(graphs::add);
    assertThat(graphs).hasSizeGreaterThan(10);
    for (Node graph : graphs) {
      assertThat(back.getGraph(graph).isIsomorphicWith(source.dataset().getGraph(graph)))
          .as(graph.getURI())
          .isTrue();
    }
  }

  @Test
  void theOntologyIsTheSameInEverySyntax() throws IOException {
    Path folder = exported(ExportFormat.ONTOLOGY);
    Model turtle = RDFDataMgr.loadModel(folder.resolve("plastogen-ontology.ttl").toString());
    Model xml =
        RDFDataMgr.loadModel(folder.resolve("plastogen-ontology.owl").toString(), Lang.RDFXML);
    Set<String> terms = terms(turtle);
    assertThat(terms).hasSizeGreaterThan(200);
    assertThat(terms(xml)).isEqualTo(terms);
    String functional = Files.readString(folder.resolve("plastogen-ontology.ofn"));
    assertThat(terms)
        .allSatisfy(
            t ->
                assertThat(functional).contains("pg:" + t.substring(Vocabulary.ONTOLOGY.length())));
  }

  private static Set<String> terms(Model model) {
    return model
        .listSubjectsWithProperty(RDF.type)
        .filterKeep(r -> r.isURIResource() && r.getURI().startsWith(Vocabulary.ONTOLOGY))
        .mapWith(r -> r.getURI())
        .toSet();
  }

  @Test
  void onlyTheReasonedExportHoldsWhatFollows() {
    assertThat(net(OwlModel.asserted(source))).isZero();
    assertThat(net(OwlModel.reasoned(source))).isEqualTo(source.effects().size());
  }

  private static int net(Model model) {
    return Stream.of("netIncreases", "netDecreases")
        .mapToInt(
            p ->
                model
                    .listStatements(null, model.createProperty(Vocabulary.term(p)), (String) null)
                    .toList()
                    .size())
        .sum();
  }

  @Test
  void drawnEdgesKeepTheirSigns() throws Exception {
    Map<String, String> signs = new TreeMap<>();
    for (DirectEdge edge : source.mechanism().edges()) {
      signs.put(edge.subject().id() + " " + edge.object().id() + edge.sign().value(), edge.iri());
    }
    Map<String, String> graphMl = new TreeMap<>();
    var xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(exported(ExportFormat.GRAPHML).resolve("plastogen.graphml").toFile());
    var found = xml.getElementsByTagName("edge");
    for (int i = 0; i < found.getLength(); i++) {
      Element edge = (Element) found.item(i);
      graphMl.put(
          edge.getAttribute("source") + " " + edge.getAttribute("target") + data(edge, "sign"),
          edge.getAttribute("id"));
      assertThat(data(edge, "inferred")).isEqualTo("false");
    }
    assertThat(graphMl).isEqualTo(signs);
    JsonNode cx2 = JSON.readTree(exported(ExportFormat.CX2).resolve("plastogen.cx2").toFile());
    Map<Integer, String> names = new HashMap<>();
    aspect(cx2, "nodes").forEach(n -> names.put(n.get("id").asInt(), n.at("/v/iri").asText()));
    Set<String> drawn = new HashSet<>();
    aspect(cx2, "edges")
        .forEach(
            e ->
                drawn.add(
                    local(names.get(e.get("s").asInt()))
                        + " "
                        + local(names.get(e.get("t").asInt()))
                        + e.at("/v/sign").asInt()));
    assertThat(drawn).isEqualTo(signs.keySet());
  }

  private static String data(Element edge, String name) {
    var all = edge.getElementsByTagName("data");
    for (int i = 0; i < all.getLength(); i++) {
      if (((Element) all.item(i)).getAttribute("key").equals("edge-" + name)) {
        return all.item(i).getTextContent();
      }
    }
    return "";
  }

  private static JsonNode aspect(JsonNode cx2, String name) {
    for (JsonNode fragment : cx2) {
      if (fragment.has(name) && fragment.get(name).get(0).has("id")) {
        return fragment.get(name);
      }
    }
    return JSON.createArrayNode();
  }

  private static String local(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  @Test
  void aNanopublicationOfADenialAssertsNoRelation() throws IOException {
    DatasetGraph all =
        RDFDataMgr.loadDatasetGraph(
            exported(ExportFormat.NANOPUB).resolve("nanopubs.trig").toString());
    for (Claim claim : source.seeds().claims().toList()) {
      String base = Vocabulary.BASE + "np/" + claim.id() + "#";
      for (String part : List.of("head", "assertion", "provenance", "pubinfo")) {
        assertThat(all.getGraph(NodeFactory.createURI(base + part)).isEmpty()).isFalse();
      }
      assertThat(
              all.contains(
                  NodeFactory.createURI(base + "assertion"),
                  NodeFactory.createURI(claim.subject().iri()),
                  NodeFactory.createURI(claim.relation().iri()),
                  NodeFactory.createURI(claim.object().iri())))
          .isNotEqualTo(claim.negated());
    }
  }

  @Test
  void aCrateDescribesEveryFileInIt() throws IOException {
    Path folder = exported(ExportFormat.ROCRATE);
    JsonNode graph = JSON.readTree(folder.resolve("ro-crate-metadata.json").toFile()).get("@graph");
    Set<String> described = new HashSet<>();
    for (JsonNode entity : graph) {
      if (entity.path("@type").asText().equals("File")) {
        Path file = folder.resolve(entity.get("@id").asText());
        described.add(entity.get("@id").asText());
        assertThat(Files.size(file)).isEqualTo(entity.get("contentSize").asLong());
        if (entity.has("sha256")) {
          assertThat(ContentHash.of(file)).isEqualTo(entity.get("sha256").asText());
        }
      }
    }
    assertThat(described).contains("plastogen.nq", "manifest.json").hasSizeGreaterThan(5);
  }

  @Test
  void noCellOfATableIsReadAsAFormula() throws IOException {
    assertThat(SafeCsv.safe("=HYPERLINK(\"x\")")).isEqualTo("'=HYPERLINK(\"x\")");
    assertThat(SafeCsv.safe("-5 to 3")).isEqualTo("'-5 to 3");
    assertThat(SafeCsv.safe("5-HT2A")).isEqualTo("5-HT2A");
    for (String table : List.of("claims.csv", "edges.csv", "paths.csv")) {
      try (CSVParser rows =
          CSVParser.parse(
              Files.newBufferedReader(exported(ExportFormat.CSV).resolve(table)),
              CSVFormat.RFC4180)) {
        assertThat(rows.getRecords())
            .hasSizeGreaterThan(100)
            .allSatisfy(
                row ->
                    assertThat(row).allMatch(c -> c.isEmpty() || "=+-@".indexOf(c.charAt(0)) < 0));
      }
    }
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      all.add(JSON.readTree(line));
    }
    return all;
  }
}
