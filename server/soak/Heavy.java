import java.util.List;

/** Queries that would run for ever, or for very long, on an endpoint without limits. */
final class Heavy {
  static final List<String> QUERIES =
      List.of(
          "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
          "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?a ?c",
          "SELECT DISTINCT ?a ?d { ?a ?b ?c . ?d ?e ?f FILTER(?a != ?d) }",
          "SELECT (COUNT(*) AS ?n) { ?a (!<x:y>|^!<x:y>)+ ?b }",
          "SELECT ?a { ?a ?b ?c . ?d ?e ?f FILTER regex(concat(str(?c), str(?f)), \"(a*)*(b*)*c$\")"
              + " }",
          "SELECT (GROUP_CONCAT(?c) AS ?all) { ?a ?b ?c . ?d ?e ?f }",
          "CONSTRUCT { ?a ?e ?c } { ?a ?b ?c . ?d ?e ?f }",
          "SELECT ?a { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f . ?g ?h ?i FILTER(?i = ?c && ?f = ?a)"
              + " } }",
          "SELECT ?b (COUNT(DISTINCT ?f) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?b",
          "SELECT * { { ?a ?b ?c } UNION { ?d ?e ?f } . ?g ?h ?i } ORDER BY DESC(str(?i))");

  private Heavy() {}
}
