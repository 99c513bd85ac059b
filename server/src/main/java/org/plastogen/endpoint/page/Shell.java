package org.plastogen.endpoint.page;

import java.util.List;
import java.util.Optional;

/**
 * What stands around every page: head, navigation, search, filter and foot.
 *
 * @param title what the page is about; plain text
 * @param section the entry of the navigation it belongs to, or an empty text
 * @param visit the request, if the page is about a release
 * @param assets style sheets and scripts
 * @param scripts names of the scripts it loads besides the site's
 * @param filtered whether the filter changes what it says
 */
public record Shell(
    String title,
    String section,
    Optional<Visit> visit,
    Assets assets,
    List<String> scripts,
    boolean filtered) {

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
    return new Shell(title, section, Optional.of(visit), site.assets(), List.of(), true);
  }

  /** A page that the filter does not change. */
  static Shell plain(Site site, Visit visit, String title, String section) {
    return new Shell(title, section, Optional.of(visit), site.assets(), List.of(), false);
  }

  /** The same with scripts. */
  Shell with(String... names) {
    return new Shell(title, section, visit, assets, List.of(names), filtered);
  }

  public List<Entry> navigation() {
    return NAVIGATION;
  }

  public List<Entry> foot() {
    return FOOT;
  }

  /** The address of an entry, with the reader's filter. */
  public String address(String path) {
    return visit.map(v -> v.links().to(path)).orElse(path);
  }

  public String asset(String name) {
    return assets.address(name);
  }

  /** The form that sets the filter, if it matters here. */
  public Optional<FilterForm> filterForm() {
    return filtered ? visit.map(FilterForm::of) : Optional.empty();
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
