package org.plastogen.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.plastogen.vocabulary.Terms;
import org.plastogen.vocabulary.Vocabulary;

/**
 * The reference of all terms of the ontology: what each means, what stands above it, where it may
 * be used and what it is elsewhere. Each term has an anchor of its local name, so that the IRI of a
 * term leads to its entry when the page is served under the IRI of the ontology.
 */
public final class OntologyReference {
  private final Terms terms;

  /**
   * The reference of an ontology.
   *
   * @param terms the ontology
   */
  public OntologyReference(Terms terms) {
    this.terms = terms;
  }

  /**
   * One term.
   *
   * @param localName its anchor
   * @param iri its IRI
   * @param label its label
   * @param definition what it means
   * @param above local names and labels of the terms directly above
   * @param subjects what its subjects must be, in words; empty for classes and where nothing is
   *     demanded
   * @param objects the same for its objects
   * @param elsewhere how it stands to terms of other vocabularies, and their IRIs
   */
  public record Entry(
      String localName,
      String iri,
      String label,
      String definition,
      Map<String, String> above,
      String subjects,
      String objects,
      Map<String, String> elsewhere) {}

  /** The entries, by the title of their section, in order. */
  public Map<String, List<Entry>> sections() {
    Map<String, List<Entry>> sections = new LinkedHashMap<>();
    sections.put("Classes", entries(OWL.Class));
    sections.put("Relations and other object properties", entries(OWL.ObjectProperty));
    sections.put("Data properties", entries(OWL.DatatypeProperty));
    sections.put("Annotation properties", entries(OWL.AnnotationProperty));
    sections.put("Individuals: levels, certainties and verdicts", entries(OWL2.NamedIndividual));
    return sections;
  }

  private List<Entry> entries(Resource type) {
    return TermInfo.all(terms, type).stream().map(OntologyReference::entry).toList();
  }

  private static Entry entry(TermInfo term) {
    Map<String, String> above = new LinkedHashMap<>();
    term.above().forEach(up -> above.put(up.localName(), up.label()));
    Map<String, String> elsewhere = new LinkedHashMap<>();
    term.matches().forEach(m -> elsewhere.putIfAbsent(m.how() + " " + m.curie(), m.iri()));
    return new Entry(
        term.localName(),
        term.iri(),
        term.label(),
        term.definition(),
        above,
        term.subjects(),
        term.objects(),
        elsewhere);
  }

  /** The whole as one page that needs nothing else. */
  public String html() {
    Resource ontology = terms.model().getResource(Vocabulary.BASE + "ontology");
    String title = ontology.getProperty(DCTerms.title).getString();
    StringBuilder html =
        new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .append("<title>")
            .append(text(title))
            .append(": all terms</title>\n</head>\n<body>\n<main>\n<h1>")
            .append(text(title))
            .append("</h1>\n<p>")
            .append(text(ontology.getProperty(DCTerms.description).getString()))
            .append("</p>\n<p>Version ")
            .append(text(ontology.getProperty(OWL.versionInfo).getString()))
            .append(", CC BY 4.0.</p>\n");
    sections().forEach((heading, entries) -> section(html, heading, entries));
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private static void section(StringBuilder html, String heading, List<Entry> entries) {
    html.append("<h2>").append(text(heading)).append("</h2>\n");
    for (Entry entry : entries) {
      html.append("<section id=\"").append(text(entry.localName())).append("\">\n<h3>");
      html.append(text(entry.label())).append("</h3>\n<p><code>").append(text(entry.iri()));
      html.append("</code></p>\n<p>").append(text(entry.definition())).append("</p>\n<dl>\n");
      row(
          html,
          "below",
          entry.above().entrySet().stream()
              .map(up -> link("#" + up.getKey(), up.getValue()))
              .collect(Collectors.joining(", ")));
      row(html, "from", text(entry.subjects()));
      row(html, "to", text(entry.objects()));
      row(
          html,
          "elsewhere",
          entry.elsewhere().entrySet().stream()
              .map(other -> link(other.getValue(), other.getKey()))
              .collect(Collectors.joining(", ")));
      html.append("</dl>\n</section>\n");
    }
  }

  private static void row(StringBuilder html, String name, String value) {
    if (!value.isEmpty()) {
      html.append("<dt>").append(name).append("</dt><dd>").append(value).append("</dd>\n");
    }
  }

  private static String link(String target, String label) {
    return "<a href=\"" + text(target) + "\">" + text(label) + "</a>";
  }

  private static String text(String plain) {
    return StringEscapeUtils.escapeHtml4(plain);
  }
}
