package org.plastogen.endpoint.page;

import java.util.List;
import java.util.Optional;

/**
 * What stands around every page: head, navigation, search, filter and foot.
 *
 * @param title what the page is about; plain text
 * @param about the same in a sentence or two, for those who find it elsewhere; may be empty
 * @param section the entry of the navigation it belongs to, or an empty text
 * @param visit the request, if the page is about a release
 * @param links addresses as the page writes them
 * @param assets style sheets and scripts
 * @param scripts names of the scripts it loads besides the site's
 * @param unfiltered why the filter does not change what the page says; empty if it does
 */
public record Shell(
    String title,
    String about,
    String section,
    Optional<Visit> visit,
    Links links,
    Assets assets,
    List<String> scripts,
    String unfiltered) {

  private static final int LONGEST_ABOUT = 160;

  private static final String SITE =
      "What documents claim about psychoplastogens such as ketamine: who acts on what, in which"
          + " direction, on what evidence, and what follows.";

  /** An entry of the navigation. */
  public record Entry(String path, String label) {}

  private static final List<Entry> NAVIGATION =
      List.of(
          new Entry("/path", "Paths"),
          new Entry("/explain", "Why"),
          new Entry("/what-if", "What if"),
          new Entry("/conflicts", "Conflicts"),
          new Entry("/timeline", "Timeline"),
          new Entry("/matrix", "Evidence"),
          new Entry("/predictions", "Predictions"),
          new Entry("/persistence", "Persistence"),
          new Entry("/queries", "Queries"));

  private static final List<Entry> FOOT =
      List.of(
          new Entry("/browse", "All entities"),
          new Entry("/editor", "Query editor"),
          new Entry("/vocabulary", "Vocabulary"),
          new Entry("/downloads", "Downloads"),
          new Entry("/release-health", "Health of the release"),
          new Entry("/cite", "How to cite"));

  /** A page that tells of a release and that the filter changes. */
  static Shell filtered(Site site, Visit visit, String title, String section) {
    return whole(site, visit, title, section, "");
  }

  /**
   * A page that the filter does not change.
   *
   * @param why why not, as a sentence for who has set one
   */
  static Shell whole(Site site, Visit visit, String title, String section, String why) {
    return new Shell(
        title, "", section, Optional.of(visit), visit.links(), site.assets(), List.of(), why);
  }

  /** A page about no release, such as one that says what went wrong. */
  static Shell bare(Site site, Links links, String title) {
    return new Shell(title, "", "", Optional.empty(), links, site.assets(), List.of(), "");
  }

  /** The same with scripts. */
  Shell with(String... names) {
    return new Shell(title, about, section, visit, links, assets, List.of(names), unfiltered);
  }

  /** The same with a sentence on what it is about. */
  Shell about(String sentence) {
    return new Shell(title, sentence, section, visit, links, assets, scripts, unfiltered);
  }

  /** What search engines show under the title: at most a few lines. */
  public String description() {
    String whole = about.isBlank() ? SITE : about.strip();
    return whole.length() <= LONGEST_ABOUT
        ? whole
        : whole.substring(0, LONGEST_ABOUT).replaceFirst("\\s+\\S*$", "") + " …";
  }

  public List<Entry> navigation() {
    return NAVIGATION;
  }

  public List<Entry> foot() {
    return FOOT;
  }

  /** The address of an entry, with the reader's filter. */
  public String address(String path) {
    return links.to(path);
  }

  /** The address of an entry, without a filter; forms carry it as fields. */
  public String plain(String path) {
    return links.plain(path);
  }

  /** The address of a style sheet or script. */
  public String asset(String name) {
    return links.plain(assets.address(name));
  }

  /** The form that sets the filter, if it matters here. */
  public Optional<FilterForm> filterForm() {
    return unfiltered.isEmpty() ? visit.map(FilterForm::of) : Optional.empty();
  }

  /** The filter in words, where one is set that this page does not heed. */
  public List<String> unheeded() {
    return unfiltered.isEmpty() ? List.of() : visit.map(Visit::filterWords).orElse(List.of());
  }

  /** The release that is told of. */
  public String release() {
    return visit.map(v -> v.library().release().id()).orElse("");
  }

  /** Its name in short. */
  public String shortRelease() {
    return release().substring(0, Math.min(12, release().length()));
  }

  /** What the reader typed into the search box. */
  public String search() {
    return visit.filter(v -> v.path().equals("/search")).map(v -> v.value("q")).orElse("");
  }

  /** Parameters of the filter, for forms that keep it. */
  public List<FilterForm.Field> kept() {
    return visit.map(v -> FilterForm.filterFields(v.asked())).orElse(List.of());
  }
}
