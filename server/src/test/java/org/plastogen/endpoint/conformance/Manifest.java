package org.plastogen.endpoint.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/** Reads manifests of the suite, with those that they include. */
final class Manifest {

  private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";

  private final List<SuiteCase> cases = new ArrayList<>();

  private Manifest() {}

  /** The cases below a manifest that ask a query, in order. */
  static List<SuiteCase> cases(String path) {
    Manifest reading = new Manifest();
    reading.read(SuiteFile.at(path));
    return List.copyOf(reading.cases);
  }

  private void read(SuiteFile file) {
    Model model = ModelFactory.createModelForGraph(file.graph());
    for (RDFNode included : list(model, "include")) {
      read(new SuiteFile(included.asResource().getURI()));
    }
    for (RDFNode entry : list(model, "entries")) {
      read(file, entry.asResource());
    }
  }

  private void read(SuiteFile file, Resource entry) {
    Resource type = entry.getPropertyResourceValue(RDF.type);
    Resource action = entry.getPropertyResourceValue(property(entry, MF + "action"));
    if (type == null || action == null) {
      return;
    }
    Resource query =
        action.isURIResource()
            ? action
            : action.getPropertyResourceValue(property(entry, QT + "query"));
    if (query == null) {
      return;
    }
    String folder = file.path().replaceAll("/[^/]*$", "").replaceAll(".*/", "");
    cases.add(
        new SuiteCase(
            folder + "/" + entry.getURI().replaceAll(".*#", ""),
            type.getLocalName(),
            new SuiteFile(query.getURI()),
            files(action, "data"),
            files(action, "graphData"),
            Optional.ofNullable(entry.getPropertyResourceValue(property(entry, MF + "result")))
                .map(result -> new SuiteFile(result.getURI()))));
  }

  private static List<SuiteFile> files(Resource action, String property) {
    return action
        .listProperties(property(action, QT + property))
        .mapWith(each -> new SuiteFile(each.getResource().getURI()))
        .toList()
        .stream()
        .sorted(Comparator.comparing(SuiteFile::address))
        .toList();
  }

  private static List<RDFNode> list(Model model, String property) {
    return model.listObjectsOfProperty(model.createProperty(MF + property)).toList().stream()
        .flatMap(head -> head.as(RDFList.class).asJavaList().stream())
        .toList();
  }

  private static org.apache.jena.rdf.model.Property property(Resource resource, String iri) {
    return resource.getModel().createProperty(iri);
  }
}
