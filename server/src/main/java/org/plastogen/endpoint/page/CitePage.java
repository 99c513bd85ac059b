package org.plastogen.endpoint.page;

import java.util.Set;

/** How to cite the graph, a release of it, and a claim. */
public final class CitePage implements Page {

  private final Site site;

  /** A page of a site. */
  public CitePage(Site site) {
    this.site = site;
  }

  @Override
  public Set<String> parameters() {
    return Set.of();
  }

  @Override
  public String html(Visit visit) {
    Shell shell =
        Shell.whole(site, visit, "How to cite", "", "A release is cited as a whole.")
            .about("How to cite the graph, a release of it, or one claim, with BibTeX.");
    return site.templates().fill("cite", new Model(shell, visit));
  }

  /** What the template shows. */
  public record Model(Shell shell, Visit visit) {

    private static final String TITLE =
        "Plastogen: an evidence-graded, signed mechanism graph of psychoplastogens";

    public String release() {
      return visit.library().release().id();
    }

    public String version() {
      return visit.library().release().ontologyVersion();
    }

    public String year() {
      String version = version();
      return version.matches("\\d{4}.*") ? version.substring(0, 4) : version;
    }

    public String sentence() {
      return "The Plastogen project ("
          + year()
          + "). "
          + TITLE
          + ". Ontology "
          + version()
          + ", release "
          + release()
          + ".";
    }

    public String bibtex() {
      return "@misc{plastogen"
          + year()
          + ",\n  author = {{The Plastogen project}},\n  title  = {"
          + TITLE
          + "},\n  year   = {"
          + year()
          + "},\n  note   = {Ontology "
          + version()
          + ", release "
          + release()
          + "},\n  url    = {https://w3id.org/plastogen/}\n}";
    }
  }
}
