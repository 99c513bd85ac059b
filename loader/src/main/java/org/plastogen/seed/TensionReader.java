package org.plastogen.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Tension;
import org.plastogen.fault.Fault;

/** Reads a file of tensions that has passed its schema. */
final class TensionReader {
  private TensionReader() {}

  /**
   * Reads the tensions.
   *
   * @param yaml the file
   * @param claims all claims by identifier
   * @param faults where unknown claims go
   * @return the tensions whose claims are all known
   */
  static List<Tension> read(SeedYaml yaml, Map<String, Claim> claims, Consumer<Fault> faults) {
    List<Tension> all = new ArrayList<>();
    for (SeedFields fields : SeedFields.root(yaml).objects("tensions")) {
      List<Claim> members = new ArrayList<>();
      List<String> names = fields.texts("claims");
      for (int i = 0; i < names.size(); i++) {
        Claim claim = claims.get(names.get(i));
        if (claim == null) {
          faults.accept(
              yaml.text()
                  .error(
                      fields.place("claims", i),
                      "unknown-claim",
                      "there is no claim \"" + names.get(i) + "\"",
                      Suggestion.mend(
                          names.get(i), claims.keySet(), "write it as document/claim")));
        } else {
          members.add(claim);
        }
      }
      all.add(
          new Tension(
              fields.required("id"),
              fields.required("kind"),
              members,
              fields.required("note"),
              fields.place()));
    }
    return all;
  }
}
