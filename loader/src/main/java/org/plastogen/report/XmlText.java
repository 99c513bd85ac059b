package org.plastogen.report;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML by the platform's own writer, which escapes what must be. */
final class XmlText {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  XmlText() {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text in memory takes all that is written", e);
    }
  }

  /** Begins an element; attributes are names and values by turns. */
  XmlText open(String name, String... attributes) {
    return write(
        () -> {
          xml.writeStartElement(name);
          for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
          }
        });
  }

  XmlText text(String characters) {
    return write(() -> xml.writeCharacters(clean(characters)));
  }

  XmlText close() {
    return write(xml::writeEndElement);
  }

  /** An element that holds text alone. */
  XmlText element(String name, String characters, String... attributes) {
    return open(name, attributes).text(characters).close();
  }

  XmlText line() {
    return text("\n");
  }

  String done() {
    write(xml::flush);
    return text.toString();
  }

  /** Without the characters that XML 1.0 has no place for. */
  private static String clean(String value) {
    return value.replaceAll(
        "[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
  }

  private XmlText write(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text in memory takes all that is written", e);
    }
  }

  private interface Step {
    void run() throws XMLStreamException;
  }
}
