package org.plastogen.export;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.plastogen.rdf.QuadFile;
import org.plastogen.vocabulary.Vocabulary;

/** All triples in one Turtle file, sorted. */
final class TurtleExport implements Exporter {
  @Override
  public void write(ExportSource source, ExportFolder folder) throws IOException {
    folder.path(
        "plastogen.ttl", file -> QuadFile.writeTurtleWithout(source.dataset(), Set.of(), file));
  }

  @Override
  public List<Loss> losses(ExportSource source) {
    return List.of(
        new Loss(
            "named graphs",
            source.dataset().stream().map(q -> q.getGraph()).distinct().count(),
            "Turtle has none; a claim still names its document, but what is asserted and what is"
                + " inferred stand side by side (nquads and trig keep them apart)"),
        new Loss(
            "other spellings of identifiers",
            source.dataset().stream()
                .filter(q -> q.getGraph().hasURI(Vocabulary.graph("spellings")))
                .count(),
            "they are left out, since they would double the mappings (nquads has them)"));
  }
}
