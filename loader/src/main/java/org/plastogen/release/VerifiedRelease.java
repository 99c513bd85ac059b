package org.plastogen.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What reading a release from its first byte to its last has shown.
 *
 * @param folder where it is
 * @param id its content hash as the manifest gives it; empty if there is none to read
 * @param files how many files have their checksum
 * @param quads how many quads the N-Quads file holds
 * @param graphs how many named graphs
 * @param counts how many counts of the manifest were counted again and agree
 * @param problems what is wrong, a sentence each, in order of checking; nothing if all is well
 */
public record VerifiedRelease(
    Path folder, String id, int files, long quads, int graphs, int counts, List<String> problems) {

  /** Copies the list. */
  public VerifiedRelease {
    problems = List.copyOf(problems);
  }

  /** True if nothing is wrong. */
  public boolean whole() {
    return problems.isEmpty();
  }

  /** A few lines for a terminal. */
  public String toText() {
    List<String> lines = new ArrayList<>();
    lines.add("release " + (id.isEmpty() ? "without a name" : id) + " in " + folder);
    lines.add("  " + files + " files have their checksum");
    lines.add("  " + quads + " quads in " + graphs + " graphs");
    lines.add("  " + counts + " counts agree");
    problems.forEach(problem -> lines.add("  problem: " + problem));
    lines.add(
        whole()
            ? "whole"
            : "not whole. Remove the folder and run \"plastogen build\": the same seeds give the"
                + " same release.");
    return String.join("\n", lines) + "\n";
  }

  /** The same as one JSON object, its keys in alphabetical order. */
  public String toJson() {
    Map<String, Object> json = new TreeMap<>();
    json.put("folder", folder.toString());
    json.put("id", id);
    json.put("files", files);
    json.put("quads", quads);
    json.put("graphs", graphs);
    json.put("counts", counts);
    json.put("problems", problems);
    json.put("whole", whole());
    try {
      return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(json)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings and numbers always make JSON", e);
    }
  }
}
