package org.plastogen.endpoint.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.plastogen.endpoint.release.ReleaseFile;
import org.plastogen.vocabulary.Vocabulary;

/** The files of the release with their checksums. */
public final class DownloadsPage implements Page {

  /** The folder that files are served from. */
  public static final String FOLDER = "/download/";

  private final Site site;

  /** A page of a site. */
  public DownloadsPage(Site site) {
    this.site = site;
  }

  @Override
  public Set<String> parameters() {
    return Set.of();
  }

  @Override
  public String html(Visit visit) {
    Shell shell =
        Shell.whole(
                site,
                visit,
                "Downloads",
                "",
                "Files hold every claim with its evidence, certainty and species, so that a reader"
                    + " can choose.")
            .about("The release as files with checksums: N-Quads, TriG, Turtle, one graph each.");
    return site.templates().fill("downloads", new Model(shell, visit));
  }

  /** What the template shows. */
  public record Model(Shell shell, Visit visit) {

    private static final Map<String, String> WHAT =
        Map.of(
            "plastogen.nq", "everything, as sorted N-Quads with named graphs",
            "plastogen.rt", "the same as RDF Thrift, which Jena reads quickest",
            "plastogen.trig", "the same as TriG, for reading",
            "plastogen.ttl", "ontology, claims and inferences as one Turtle graph",
            "report.txt", "what the check found");

    public List<ReleaseFile> files() {
      return visit.library().release().files();
    }

    public String address(ReleaseFile file) {
      return visit.links().plain(FOLDER + file.name());
    }

    public String what(ReleaseFile file) {
      return WHAT.getOrDefault(file.name(), "");
    }

    public String size(ReleaseFile file) {
      try {
        return String.format(Locale.ROOT, "%,d kB", Math.max(1, Files.size(file.path()) / 1000));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The named graphs, by what stands after the start that all share. */
    public Set<String> graphs() {
      DatasetGraph dataset = visit.library().release().dataset();
      Set<String> names = new TreeSet<>();
      String start = Vocabulary.graph("");
      Txn.executeRead(
          dataset,
          () ->
              dataset
                  .listGraphNodes()
                  .forEachRemaining(
                      node -> {
                        if (node.isURI() && node.getURI().startsWith(start)) {
                          names.add(node.getURI().substring(start.length()));
                        }
                      }));
      return names;
    }
  }
}
