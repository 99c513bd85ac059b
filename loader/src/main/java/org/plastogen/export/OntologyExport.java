package org.plastogen.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.plastogen.reasoning.OwlSyntax;
import org.plastogen.vocabulary.Terms;

/** The ontology alone: the Turtle file as it is, two OWL syntaxes, and a reference to read. */
final class OntologyExport implements Exporter {
  @Override
  public void write(ExportSource source, ExportFolder folder) throws IOException {
    Model model = OwlModel.ontology(source);
    folder.file(
        "plastogen-ontology.ttl",
        out -> {
          try (InputStream in = Terms.class.getResourceAsStream(Terms.ONTOLOGY_FILE)) {
            in.transferTo(out);
          }
        });
    OwlModel.write(model, OwlSyntax.RDF_XML, folder, "plastogen-ontology.owl");
    OwlModel.write(model, OwlSyntax.FUNCTIONAL, folder, "plastogen-ontology.ofn");
    folder.text("terms.html", new OntologyReference(source.terms()).html());
    folder.text("relations.md", new RelationGuide(source.terms()).markdown());
  }

  @Override
  public List<Loss> losses(ExportSource source) {
    return List.of(
        new Loss("entities", source.seeds().entities().size(), "only the terms are here (owl)"),
        new Loss("claims", source.claims(c -> true), "only the terms are here (owl)"));
  }
}
