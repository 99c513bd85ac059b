package org.plastogen.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.plastogen.reasoning.OwlSyntax;

/** Ontology, entities and claims for OWL tools; what follows from them is left to a reasoner. */
final class OwlExport implements Exporter {
  @Override
  public void write(ExportSource source, ExportFolder folder) throws IOException {
    Model model = OwlModel.asserted(source);
    OwlModel.write(model, OwlSyntax.RDF_XML, folder, "plastogen.owl");
    OwlModel.write(model, OwlSyntax.FUNCTIONAL, folder, "plastogen.ofn");
  }

  @Override
  public List<Loss> losses(ExportSource source) {
    List<Loss> losses = new ArrayList<>(OwlModel.losses(source));
    losses.add(
        new Loss(
            "net effects",
            source.release().manifest().counts().getOrDefault("net effects", 0L),
            "a reasoner finds them again; their verdicts and chains are in reasoned and nquads"));
    return losses;
  }
}
