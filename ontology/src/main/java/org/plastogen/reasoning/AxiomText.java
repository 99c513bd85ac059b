package org.plastogen.reasoning;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.semanticweb.owlapi.manchestersyntax.renderer.ManchesterOWLSyntaxOWLObjectRendererImpl;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLObject;
import org.semanticweb.owlapi.util.ShortFormProvider;

/** Axioms as one line of Manchester syntax, with the last part of each IRI for a name. */
final class AxiomText {

  private final ManchesterOWLSyntaxOWLObjectRendererImpl renderer =
      new ManchesterOWLSyntaxOWLObjectRendererImpl();

  AxiomText() {
    renderer.setShortFormProvider(new LastPart());
  }

  List<String> lines(List<OWLAxiom> axioms) {
    return axioms.stream().map(this::line).sorted(Comparator.naturalOrder()).toList();
  }

  /** One axiom. */
  String one(OWLAxiom axiom) {
    return line(axiom);
  }

  /** A class expression, data range or property. */
  String any(OWLObject object) {
    return object instanceof OWLAxiom axiom ? line(axiom) : oneLine(renderer.render(object));
  }

  private String line(OWLAxiom axiom) {
    return oneLine(renderer.render(axiom.getAxiomWithoutAnnotations()));
  }

  private static String oneLine(String text) {
    return text.lines()
        .map(String::strip)
        .collect(Collectors.joining(" "))
        .replaceAll("\\?<[^<>]*[#/:]([^<>#/:]+)>", "?$1");
  }

  private static final class LastPart implements ShortFormProvider {
    @Override
    public String getShortForm(OWLEntity entity) {
      String iri = entity.toStringID();
      return iri.replaceFirst(".*[#/:]", "");
    }
  }
}
