package org.plastogen.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plastogen.claim.EntityQualifier;
import org.plastogen.mechanism.Effect;

/**
 * KGX, the exchange format of Translator: nodes and edges as TSV and as JSON Lines, and the chains
 * that support the inferred edges.
 */
final class KgxExport implements Exporter {
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  private static final Set<EntityQualifier> SAID =
      Set.of(
          EntityQualifier.SPECIES,
          EntityQualifier.REGION,
          EntityQualifier.CELL_TYPE,
          EntityQualifier.POPULATION);

  @Override
  public void write(ExportSource source, ExportFolder folder) throws IOException {
    KgxGraph graph = new KgxGraph(source);
    List<Effect> effects = source.effects();
    both(folder, "plastogen_nodes", graph.nodes());
    both(folder, "plastogen_edges", graph.edges(effects));
    folder.file(
        "plastogen_support_graphs.jsonl", out -> lines(graph.supportGraphs(effects), writer(out)));
  }

  private static void both(ExportFolder folder, String name, List<KgxRecord> records)
      throws IOException {
    folder.file(name + ".tsv", out -> table(records, writer(out)));
    folder.file(name + ".jsonl", out -> lines(records, writer(out)));
  }

  private static Writer writer(java.io.OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  private static void table(List<KgxRecord> records, Writer out) throws IOException {
    Set<String> columns = new LinkedHashSet<>();
    records.forEach(record -> columns.addAll(record.slots().keySet()));
    out.write(String.join("\t", columns) + "\n");
    for (KgxRecord record : records) {
      out.write(columns.stream().map(record::cell).collect(Collectors.joining("\t")) + "\n");
    }
    out.flush();
  }

  private static void lines(List<KgxRecord> records, Writer out) throws IOException {
    for (KgxRecord record : records) {
      JSON.writeValue(out, record.slots());
      out.write('\n');
    }
    out.flush();
  }

  @Override
  public List<Loss> losses(ExportSource source) {
    return List.of(
        new Loss(
            "claims with a time, dose or figure",
            source.claims(c -> !c.intervals().isEmpty()),
            "Biolink has no slot for intervals (csv and nquads have them)"),
        new Loss(
            "claims with a comparison",
            source.claims(c -> c.comparison().isPresent()),
            "Biolink has no slot for it (csv and nquads have them)"),
        new Loss(
            "claims with a method, context, route or other qualifier",
            source.claims(c -> !SAID.containsAll(c.entities().keySet())),
            "Biolink has no slot that fits every kind of it (csv and nquads have them)"),
        new Loss(
            "claims with a curator's note",
            source.claims(c -> c.note().isPresent()),
            "kept in csv and nquads"),
        new Loss(
            "mappings that are not exact",
            source.seeds().mappings().stream().filter(m -> !m.match().equals("exactMatch")).count(),
            "xref would pass them off as the same thing (sssom has them)"),
        new Loss(
            "tensions between claims",
            source.seeds().tensions().size(),
            "an edge cannot speak of edges (nquads has them)"));
  }
}
