package org.plastogen.endpoint.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryShapeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ASK {} | 1",
        "ASK | 0",
        "ASK { { ( [ ] ) } } | 4",
        "ASK { ?s ?p '{{{{' } | 1",
        "ASK { ?s ?p \"{{\\\"{{\" . [] ?p ?o } | 2",
        "ASK { ?s ?p '''a'{{''' , ({}) } | 3",
        "ASK { <urn:((((> ?p ?o } | 1",
        "ASK { FILTER(1 < (2) && (3) > 2) } | 3",
        "ASK { FILTER(?a<?b && ((1)=1)) } | 4",
        "ASK { ?s ?p '''(((( | 1",
        "ASK { } ) ) { { | 0"
      })
  void onlyBracketsOfTheGrammarCount(String query, int depth) {
    // The last case closes more than it opens: it is malformed anyway and must not be refused as
    // deep.
    assertThat(QueryShape.of(query).depth()).isLessThanOrEqualTo(Math.max(depth, 1));
    if (depth > 0) {
      assertThat(QueryShape.of(query).depth()).isEqualTo(depth);
    }
  }

  @Test
  void existsVariablesAndStringsAreCounted() {
    QueryShape shape =
        QueryShape.of(
            "ASK { ?a ?b $c FILTER NOT EXISTS { [] ?b 'ab?' FILTER exists{ <urn:?x> ?p 'c' } }"
                + " FILTER EXISTS { } } # ?none");
    assertThat(shape.existsDepth()).isEqualTo(2);
    assertThat(shape.variables()).isEqualTo(5);
    assertThat(shape.longestString()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ASK {} | 1 | 3",
        "ASK { <urn:a> a 'b c', 1 . } # no ( word | 1 | 9",
        "ASK { FILTER(?a = 1) } | 2 | 10",
        "ASK { VALUES ?a { 1 2 (3) } } | 2 | 7",
        "ASK { values (?a $b) { ('x' 2) (3 4) } FILTER(1) } | 4 | 15",
        "ASK { ?s values:a ?o . { (1) } } | 3 | 16"
      })
  void partsOutsideTheRowsOfValuesCount(String query, int brackets, int terms) {
    assertThat(QueryShape.of(query).brackets()).isEqualTo(brackets);
    assertThat(QueryShape.of(query).terms()).isEqualTo(terms);
  }

  @Test
  void anIriIsMeasuredWithItsEscapesAndAComparisonIsNone() {
    assertThat(QueryShape.of("ASK { <urn:abc> ?p <urn:> }").longestIri()).isEqualTo(7);
    assertThat(QueryShape.of("ASK { <urn:\\u0061> ?p 1 }").longestIri()).isEqualTo(10);
    assertThat(QueryShape.of("ASK { FILTER(?a<?b && ?c>?d) }").longestIri()).isEqualTo(0);
  }
}
