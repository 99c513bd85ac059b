package org.plastogen.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.plastogen.chain.Limits;
import org.plastogen.claim.Seeds;
import org.plastogen.export.SssomTable;
import org.plastogen.identifier.Identifiers;
import org.plastogen.link.Coverage;
import org.plastogen.link.EndpointGraph;
import org.plastogen.link.GraphNotRead;
import org.plastogen.link.Link;
import org.plastogen.link.Linker;
import org.plastogen.link.OtherGraph;
import org.plastogen.mechanism.Effects;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.seed.SeedReader;
import org.plastogen.vocabulary.Terms;
import org.plastogen.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plastogen link}. */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Proposes mappings to another graph, and says what it has of our claims.",
    description =
        "Proposes mappings to the nodes of another graph as SSSOM for review: by identifier in any"
            + " spelling, by cross-reference, and by exact label or synonym of a compatible class."
            + " With --coverage it says instead which of our signed edges that graph supports,"
            + " opposes or lacks.",
    footer = {
      "",
      "Examples:",
      "  plastogen link pathways.ttl > for-review.sssom.tsv",
      "  plastogen link --coverage pathways.ttl",
      "  plastogen link --timeout 300 https://sparql.example.org/query"
    })
final class LinkCommand implements Callable<Integer> {
  private static final Map<String, String> MORE_PREFIXES =
      Map.of(
          "semapv", "https://w3id.org/semapv/vocab/",
          "obo", "http://purl.obolibrary.org/obo/");

  @Parameters(
      paramLabel = "GRAPH",
      description =
          "An RDF file in any syntax that is text, also .gz, or the URL of a SPARQL endpoint.")
  private String graph = "";

  @Option(
      names = "--coverage",
      description = "What the graph says of our claims, instead of mappings.")
  private boolean coverage;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "How long an endpoint may take for all questions (default: ${DEFAULT-VALUE}).")
  private long timeout;

  @Mixin private final Sources sources = new Sources();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var line = Objects.requireNonNull(spec).commandLine();
    if (timeout < 1) {
      throw new WrongInput(ExitCode.USAGE, "--timeout is a number of seconds from 1");
    }
    Terms terms = Terms.load();
    SeedReader.Reading reading = new SeedReader(terms).read(sources.seeds());
    if (reading.seeds().isEmpty()) {
      Sources.print(reading.faults(), line.getErr());
      throw new WrongInput(ExitCode.DATA, "the seeds have faults, so nothing can be linked.");
    }
    Seeds seeds = reading.seeds().get();
    Identifiers identifiers = Identifiers.load();
    Graph other = other(seeds, identifiers, line.getErr());
    Linker.Found found = new Linker(seeds, terms, identifiers).link(other);
    List<Link> proposed = found.links().stream().filter(link -> !link.isOurs()).toList();
    line.getErr()
        .printf(
            "%d of our identifiers occur there; %d mappings proposed, %d of them exact%n",
            found.identifiers().size(),
            proposed.size(),
            proposed.stream().filter(l -> l.match().equals("exact")).count());
    if (coverage) {
      Mechanism mechanism = Mechanism.of(seeds);
      line.getOut()
          .print(
              Coverage.of(
                      mechanism, new Effects(mechanism, Limits.USUAL).all(), other, found.links())
                  .text());
    } else {
      line.getOut().print(sssom(proposed, identifiers));
    }
    return ExitCode.GOOD;
  }

  private Graph other(Seeds seeds, Identifiers identifiers, PrintWriter err) {
    try {
      if (graph.startsWith("http://") || graph.startsWith("https://")) {
        URI address = new URI(graph);
        if (address.getHost() == null) {
          throw new URISyntaxException(graph, "no host");
        }
        EndpointGraph.Told told =
            EndpointGraph.read(address, Duration.ofSeconds(timeout), seeds, identifiers);
        told.leftOut().forEach(why -> err.println("incomplete: " + why));
        return told.graph();
      }
      Path file = Path.of(graph);
      if (!Files.isRegularFile(file)) {
        throw new WrongInput(ExitCode.USAGE, "there is no file " + graph);
      }
      return OtherGraph.read(file);
    } catch (URISyntaxException e) {
      throw new WrongInput(
          ExitCode.USAGE, graph + " is no URL with a host, such as https://example.org/sparql");
    } catch (GraphNotRead e) {
      throw new WrongInput(ExitCode.DATA, e.getMessage());
    }
  }

  private static String sssom(List<Link> links, Identifiers identifiers) {
    Map<String, String> prefixes = new TreeMap<>(identifiers.prefixes());
    prefixes.putAll(MORE_PREFIXES);
    SssomTable table =
        new SssomTable(
            Vocabulary.BASE + "mappings/proposed", "Mappings proposed for review", "", prefixes);
    return table.text(
        links.stream()
            .map(
                link ->
                    new SssomTable.Row(
                        link.entity().iri(),
                        link.entity().label(),
                        "skos:" + link.match() + "Match",
                        link.iri(),
                        link.label(),
                        link.way().justification(),
                        Math.round(link.confidence() * 100) / 100.0,
                        "",
                        "plastogen link",
                        "",
                        link.reason(),
                        "",
                        ""))
            .toList());
  }
}
