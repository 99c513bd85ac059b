package org.plastogen.endpoint.answer;

import java.util.Iterator;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.riot.system.SyntaxLabels;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.guard.RefusedRequest;

/** Rows that are counted, and looked at before they are written. */
final class CheckedRows {

  private CheckedRows() {}

  /**
   * The same rows; reading them is refused when there are too many, or when one holds a value that
   * the format cannot.
   */
  static RowSet of(RowSet rows, AnswerFormat format, long most) {
    UnaryOperator<Node> look =
        switch (format) {
          case ROWS_XML -> CheckedRows::fitForXml;
          case ROWS_CSV -> labelled();
          default -> UnaryOperator.identity();
        };
    Iterator<Binding> checked =
        new Iterator<>() {
          private long count;

          @Override
          public boolean hasNext() {
            return rows.hasNext();
          }

          @Override
          public Binding next() {
            if (++count > most) {
              throw new RefusedRequest(new Refusal.TooManyRows(most));
            }
            return each(rows.next(), look);
          }
        };
    return RowSetStream.create(rows.getResultVars(), checked);
  }

  private static Binding each(Binding row, UnaryOperator<Node> look) {
    BindingBuilder same = BindingFactory.builder();
    row.forEach((name, value) -> same.add(name, look.apply(value)));
    return same.build();
  }

  private static Node fitForXml(Node value) {
    XmlCharacters.check(value);
    return value;
  }

  /** Blank nodes as CSV has them (SPARQL 1.1 CSV and TSV, section 3.2); ARQ leaves out the _: */
  private static UnaryOperator<Node> labelled() {
    NodeToLabel labels = SyntaxLabels.createNodeToLabel();
    return value ->
        value.isBlank() ? NodeFactory.createLiteralString(labels.get(null, value)) : value;
  }
}
