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
}
