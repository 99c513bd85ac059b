package org.plastogen.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A set of identifiers under one authority, such as ChEBI.
 *
 * @param prefix the CURIE prefix used here
 * @param iri what the canonical IRI starts with
 * @param local the form of the part that follows
 * @param names other CURIE prefixes
 * @param namespaces its names at identifiers.org, Bioregistry and name-to-thing
 * @param embedded a prefix that some spellings repeat before the local part; empty if none does
 * @param stems other beginnings of IRIs
 * @param pages beginnings of web pages about the thing, by which no graph is joined
 * @param version what may follow the local part and tells a version only
 * @param checked where these spellings were seen
 */
public record IdentifierSpace(
    String prefix,
    String iri,
    Pattern local,
    List<String> names,
    List<String> namespaces,
    String embedded,
    List<String> stems,
    List<String> pages,
    Pattern version,
    String checked) {

  /** Copies the lists. */
  public IdentifierSpace {
    names = List.copyOf(names);
    namespaces = List.copyOf(namespaces);
    stems = List.copyOf(stems);
    pages = List.copyOf(pages);
  }

  /** The beginnings of IRIs that graphs in use have, the canonical one first. */
  List<String> usualStems() {
    Set<String> others = new TreeSet<>();
    Stream.concat(Stream.of(iri), stems.stream()).forEach(stem -> bothSchemes(stem, others));
    for (String namespace : namespaces) {
      bothSchemes("http://identifiers.org/" + namespace + "/" + embedded, others);
      String compact = embedded.isEmpty() ? namespace + ":" : embedded;
      bothSchemes("http://identifiers.org/" + compact, others);
      others.add("https://bioregistry.io/" + namespace + ":");
      others.add("http://bio2rdf.org/" + namespace + ":");
    }
    others.remove(iri);
    List<String> all = new ArrayList<>(List.of(iri));
    all.addAll(others);
    return List.copyOf(all);
  }

  /** Every beginning of a web page about a thing of this space. */
  Set<String> pageStems() {
    Set<String> all = new TreeSet<>();
    pages.forEach(page -> bothSchemes(page, all));
    return all;
  }

  private static void bothSchemes(String stem, Set<String> into) {
    int rest = stem.indexOf("://");
    into.add("http" + stem.substring(rest));
    into.add("https" + stem.substring(rest));
  }
}
