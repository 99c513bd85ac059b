package org.plastogen.endpoint.conformance;

import java.util.List;
import java.util.Optional;

/**
 * One entry of a manifest.
 *
 * @param name its IRI, shortened to what tells it apart: folder and fragment
 * @param kind the local name of its class, such as {@code QueryEvaluationTest}
 * @param query the query to ask
 * @param data what the default graph holds
 * @param graphData what the named graphs hold; each is named by its file
 * @param result what the answer must be; empty for a test of syntax
 */
record SuiteCase(
    String name,
    String kind,
    SuiteFile query,
    List<SuiteFile> data,
    List<SuiteFile> graphData,
    Optional<SuiteFile> result) {

  /** The group of tests it belongs to. */
  String folder() {
    return name.substring(0, name.indexOf('/'));
  }

  @Override
  public String toString() {
    return name;
  }
}
