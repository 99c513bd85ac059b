package org.plastogen.endpoint.conformance;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.plastogen.endpoint.Endpoint;
import org.plastogen.endpoint.EndpointOptions;
import org.plastogen.endpoint.release.ServedRelease;

/** An endpoint that serves the data of one case after the other. */
record SuiteEndpoint(Endpoint endpoint, HttpClient http) implements AutoCloseable {

  static SuiteEndpoint start() {
    return new SuiteEndpoint(
        Endpoint.start(release(List.of(), List.of()), EndpointOptions.standard().withPort(0)),
        HttpClient.newHttpClient());
  }

  /** Serves files as the default graph and as named graphs. */
  void serve(List<SuiteFile> data, List<SuiteFile> graphs) {
    endpoint.serve(release(data, graphs));
  }

  HttpResponse<byte[]> ask(String query, String accept) throws IOException, InterruptedException {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return http.send(
        HttpRequest.newBuilder(endpoint.url().resolve("sparql?query=" + encoded))
            .header("Accept", accept)
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  URI address() {
    return endpoint.url().resolve("sparql");
  }

  @Override
  public void close() {
    endpoint.close();
  }

  private static ServedRelease release(List<SuiteFile> data, List<SuiteFile> graphs) {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    data.forEach(file -> file.graph().find().forEach(dataset.getDefaultGraph()::add));
    graphs.forEach(file -> dataset.addGraph(NodeFactory.createURI(file.address()), file.graph()));
    return new ServedRelease("suite", "2026-11-21", new TreeMap<>(), List.of(), dataset);
  }
}
