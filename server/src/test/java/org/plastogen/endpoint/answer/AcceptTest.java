package org.plastogen.endpoint.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plastogen.endpoint.guard.RefusedRequest;

class AcceptTest {

  @ParameterizedTest
  @CsvSource({
    "*/*, ROWS_JSON",
    "'', ROWS_JSON",
    "text/*, ROWS_CSV",
    "'text/csv;q=0.5, text/tab-separated-values', ROWS_TSV",
    "'TEXT/CSV ; Q=0.9 , application/*;q=0.8', ROWS_CSV",
    "'application/sparql-results+json;q=0, */*', ROWS_XML",
    "'application/json, text/csv', ROWS_JSON",
    "'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', ROWS_HTML",
    "'application/sparql-results+xml;charset=utf-8', ROWS_XML",
    "'text/csv;q=nonsense, application/sparql-results+xml;q=0.1', ROWS_XML"
  })
  void theBestFormatOfBothSidesIsChosen(String header, AnswerFormat format) {
    assertThat(Accept.of(header).choose(AnswerFormat.forRows())).isEqualTo(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "text/turtle", "*/*;q=0", "text/csv;q=0, text/csv;q=0.0"})
  void whatFitsNothingIsRefused(String header) {
    assertThatThrownBy(() -> Accept.of(header).choose(AnswerFormat.forRows()))
        .isInstanceOf(RefusedRequest.class)
        .hasMessageContaining("text/csv");
  }

  @Test
  void noHeaderMeansAnything() {
    assertThat(Accept.of(null).choose(AnswerFormat.forGraphs())).isEqualTo(AnswerFormat.TURTLE);
  }
}
