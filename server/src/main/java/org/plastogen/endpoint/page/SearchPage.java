package org.plastogen.endpoint.page;

import java.util.List;
import java.util.Set;
import org.plastogen.claim.Claim;

/** What is found under a name. */
public final class SearchPage implements Page {

  private static final int MOST_ENTITIES = 50;
  private static final int MOST_CLAIMS = 50;

  private final Site site;

  /** A page of a site. */
  public SearchPage(Site site) {
    this.site = site;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("q");
  }

  @Override
  public String html(Visit visit) {
    String text = visit.value("q").strip();
    String title = text.isEmpty() ? "Search" : "Found for “" + text + "”";
    Shell shell = Shell.filtered(site, visit, title, "");
    Finder finder = new Finder(visit.library());
    List<Claim> claims = claims(visit, text);
    List<Claim> counted = visit.view().counted(claims);
    return site.templates()
        .fill(
            "search",
            new Model(
                shell,
                visit,
                text,
                finder.find(text, MOST_ENTITIES),
                text.isEmpty() ? List.of() : visit.library().names().suggestions(text),
                ClaimCard.of(counted.stream().limit(MOST_CLAIMS).toList(), visit),
                counted.size(),
                claims.size() - counted.size()));
  }

  /** The claims whose sentence holds a text, whether they count or not. */
  private static List<Claim> claims(Visit visit, String text) {
    String asked = text.toLowerCase(java.util.Locale.ROOT);
    return asked.isEmpty()
        ? List.of()
        : visit.library().claims().stream()
            .filter(c -> c.sentence().toLowerCase(java.util.Locale.ROOT).contains(asked))
            .toList();
  }

  /**
   * What the template shows.
   *
   * @param shell what stands around it
   * @param visit the request
   * @param text what was asked for
   * @param found entities that fit
   * @param alike labels that the text may have been meant for
   * @param claims claims that count and whose sentence holds the text; the first of them
   * @param counted how many of them there are
   * @param left how many more there are that do not count
   */
  public record Model(
      Shell shell,
      Visit visit,
      String text,
      List<Finder.Found> found,
      List<String> alike,
      List<ClaimCard> claims,
      int counted,
      int left) {

    /** How many claims that count are about an entity. */
    public long about(Finder.Found found) {
      return visit.view().about(found.entity());
    }
  }
}
