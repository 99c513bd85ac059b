package org.plastogen.export;

import java.io.IOException;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.plastogen.reasoning.OwlSyntax;

/** Ontology and claims with everything HermiT concluded, and the chains that explain it. */
final class ReasonedExport implements Exporter {
  @Override
  public void write(ExportSource source, ExportFolder folder) throws IOException {
    Model model = OwlModel.reasoned(source);
    OwlModel.write(model, OwlSyntax.RDF_XML, folder, "plastogen-reasoned.owl");
    OwlModel.write(model, OwlSyntax.FUNCTIONAL, folder, "plastogen-reasoned.ofn");
  }

  @Override
  public List<Loss> losses(ExportSource source) {
    return OwlModel.losses(source);
  }
}
