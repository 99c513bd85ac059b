package org.plastogen.endpoint.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plastogen.claim.Entity;
import org.plastogen.endpoint.request.ReportRequest;
import org.plastogen.explain.FilterWords;
import org.plastogen.filter.Organisms;
import org.plastogen.vocabulary.RankedTerm;

/**
 * The form that says which claims count. It goes to the page it stands on and keeps what else was
 * asked there.
 *
 * @param address where it goes
 * @param kept what else was asked
 * @param levels evidence levels, the best first
 * @param species organisms that a claim names
 * @param documents the documents
 * @param set the filter as it is
 * @param words the filter in words; none if every claim counts
 * @param counted how many claims pass
 * @param there how many there are
 */
public record FilterForm(
    String address,
    List<Field> kept,
    List<Choice> levels,
    List<Choice> species,
    List<Choice> documents,
    FilterWords set,
    List<String> words,
    int counted,
    int there) {

  private static final Set<String> OWN =
      Set.of("evidence", "no-hypotheses", "asserted", "species", "document");

  /** A name and its value. */
  public record Field(String name, String value) {}

  /** Something that can be chosen. */
  public record Choice(String value, String label, boolean chosen) {}

  static FilterForm of(Visit visit) {
    Library library = visit.library();
    FilterWords set = visit.asked().filter();
    View view = visit.view();
    return new FilterForm(
        visit.links().plain(visit.path()),
        visit.asked().parameters().stream()
            .filter(p -> !OWN.contains(p.getKey()) && !p.getKey().equals("format"))
            .map(p -> new Field(p.getKey(), p.getValue()))
            .toList(),
        library.terms().evidenceLevels().values().stream()
            .sorted()
            .map(RankedTerm::label)
            .map(l -> new Choice(l, l, set.evidence().filter(e -> same(e, l)).isPresent()))
            .toList(),
        library.claims().stream()
            .flatMap(claim -> Organisms.named(claim).stream())
            .map(Entity::label)
            .distinct()
            .sorted()
            .map(l -> new Choice(l, l, set.species().stream().anyMatch(s -> same(s, l))))
            .toList(),
        library.seeds().documents().stream()
            .map(d -> new Choice(d.id(), d.id(), set.documents().contains(d.id())))
            .toList(),
        set,
        view.filter().words(),
        view.claims().size(),
        library.claims().size());
  }

  private static boolean same(String one, String other) {
    return one.strip().toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }

  /** The parameters of a request that set the filter. */
  static List<Field> filterFields(ReportRequest asked) {
    return asked.parameters().stream()
        .filter(p -> OWN.contains(p.getKey()))
        .map(p -> new Field(p.getKey(), p.getValue()))
        .toList();
  }

  /** Whether some claims do not count. */
  public boolean active() {
    return !words.isEmpty();
  }

  /** The same page with every claim counting. */
  public String withoutFilter() {
    StringBuilder whole = new StringBuilder(address);
    for (int i = 0; i < kept.size(); i++) {
      whole
          .append(i == 0 ? '?' : '&')
          .append(Links.encoded(kept.get(i).name()))
          .append('=')
          .append(Links.encoded(kept.get(i).value()));
    }
    return whole.toString();
  }
}
