package org.plastogen.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** GraphML (graphml.graphdrawing.org), one file for direct edges and one for net effects. */
final class GraphMlExport implements Exporter {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  @Override
  public void write(ExportSource source, ExportFolder folder) throws IOException {
    folder.file("plastogen.graphml", out -> write(SignedNetwork.direct(source), out));
    folder.file("net-effects.graphml", out -> write(SignedNetwork.net(source.effects()), out));
  }

  private static void write(SignedNetwork network, OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("graphml");
      xml.writeDefaultNamespace(NAMESPACE);
      keys(xml, "node", network.nodeAttributes());
      keys(xml, "edge", network.edgeAttributes());
      xml.writeCharacters("\n  ");
      xml.writeStartElement("graph");
      xml.writeAttribute("id", "plastogen");
      xml.writeAttribute("edgedefault", "directed");
      for (var node : network.nodes().entrySet()) {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("node");
        xml.writeAttribute("id", node.getKey());
        data(xml, "node", node.getValue());
        xml.writeEndElement();
      }
      for (SignedNetwork.Edge edge : network.edges()) {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("edge");
        xml.writeAttribute("id", edge.id());
        xml.writeAttribute("source", edge.source());
        xml.writeAttribute("target", edge.target());
        data(xml, "edge", edge.attributes());
        xml.writeEndElement();
      }
      xml.writeCharacters("\n  ");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException("GraphML could not be written: " + e.getMessage(), e);
    }
  }

  private static void keys(XMLStreamWriter xml, String kind, SortedMap<String, Class<?>> keys)
      throws XMLStreamException {
    for (var key : keys.entrySet()) {
      xml.writeCharacters("\n  ");
      xml.writeEmptyElement("key");
      xml.writeAttribute("id", kind + "-" + key.getKey());
      xml.writeAttribute("for", kind);
      xml.writeAttribute("attr.name", key.getKey());
      xml.writeAttribute("attr.type", type(key.getValue()));
    }
  }

  private static String type(Class<?> values) {
    if (values == Integer.class) {
      return "int";
    }
    if (values == Double.class) {
      return "double";
    }
    return values == Boolean.class ? "boolean" : "string";
  }

  private static void data(XMLStreamWriter xml, String kind, Map<String, Object> attributes)
      throws XMLStreamException {
    for (var attribute : attributes.entrySet()) {
      xml.writeStartElement("data");
      xml.writeAttribute("key", kind + "-" + attribute.getKey());
      xml.writeCharacters(attribute.getValue().toString());
      xml.writeEndElement();
    }
  }

  @Override
  public List<Loss> losses(ExportSource source) {
    return SignedNetwork.losses(source);
  }
}
