package org.plastogen.endpoint.answer;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** Rows that are looked at before they are written as XML. */
final class CheckedRows {

  private CheckedRows() {}

  /** The same rows; a value that the format cannot hold is refused when it is read. */
  static RowSet of(RowSet rows, AnswerFormat format) {
    if (!format.isXml()) {
      return rows;
    }
    Iterator<Binding> checked =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return rows.hasNext();
          }

          @Override
          public Binding next() {
            Binding row = rows.next();
            for (Iterator<Var> names = row.vars(); names.hasNext(); ) {
              Node value = row.get(names.next());
              XmlCharacters.check(value);
            }
            return row;
          }
        };
    return RowSetStream.create(rows.getResultVars(), checked);
  }
}
