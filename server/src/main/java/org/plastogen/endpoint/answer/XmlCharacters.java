package org.plastogen.endpoint.answer;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.guard.RefusedRequest;

/**
 * XML 1.0 cannot hold every character, not even as a reference (section 2.2). An answer that would
 * not be well-formed is refused instead.
 */
final class XmlCharacters {

  private XmlCharacters() {}

  static void check(Triple triple) {
    check(triple.getSubject());
    check(triple.getPredicate());
    check(triple.getObject());
  }

  /**
   * Looks at the text of a literal or an IRI.
   *
   * @throws RefusedRequest with {@link Refusal.NoCommonFormat} if XML cannot hold it
   */
  static void check(Node node) {
    String text =
        node.isLiteral() ? node.getLiteralLexicalForm() : node.isURI() ? node.getURI() : "";
    if (!text.codePoints().allMatch(XmlCharacters::fits)) {
      throw new RefusedRequest(
          new Refusal.NoCommonFormat(
              "the other formats: XML cannot hold a character of this answer"));
    }
  }

  private static boolean fits(int c) {
    return c == 0x9
        || c == 0xA
        || c == 0xD
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
