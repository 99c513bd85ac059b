package org.plastogen.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plastogen.rdf.QuadCensus;

/**
 * Holds a release against itself: every file against its checksum, in both lists of checksums; the
 * quads against the grammar and against the other formats; the counts against the quads.
 */
public final class ReleaseVerification {
  private final Path folder;
  private final List<String> problems = new ArrayList<>();
  private int files;
  private int counts;
  private long quads;
  private int graphs;

  private ReleaseVerification(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads a release from end to end.
   *
   * @param folder its folder
   * @return what was found; a release that is damaged is a finding, not an exception
   * @throws IOException if a file is there and cannot be read
   */
  public static VerifiedRelease of(Path folder) throws IOException {
    return new ReleaseVerification(folder).run();
  }

  /**
   * Holds the files of a release against both lists of their checksums, and reads no further.
   *
   * @param folder its folder
   * @return what is wrong, a sentence each; files that are not part of it do no harm
   * @throws IOException if a file is there and cannot be read
   */
  public static List<String> damage(Path folder) throws IOException {
    ReleaseVerification verification = new ReleaseVerification(folder);
    verification.checksums(verification.manifest());
    return List.copyOf(verification.problems);
  }

  private VerifiedRelease run() throws IOException {
    Optional<Manifest> manifest = manifest();
    Optional<Checksums> sums = checksums(manifest);
    if (sums.isPresent()) {
      foreign(sums.get());
    }
    manifest.ifPresent(this::name);
    if (problems.isEmpty() && manifest.isPresent()) {
      content(manifest.get());
    }
    return new VerifiedRelease(
        folder, manifest.map(Manifest::id).orElse(""), files, quads, graphs, counts, problems);
  }

  private Optional<Manifest> manifest() {
    if (!Files.isRegularFile(folder.resolve(Manifest.FILE), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Manifest.read(folder));
    } catch (IOException e) {
      problems.add(Manifest.FILE + " is no manifest of a release");
      return Optional.empty();
    }
  }

  private Optional<Checksums> checksums(Optional<Manifest> manifest) throws IOException {
    if (!Files.isRegularFile(folder.resolve(Release.SUMS), LinkOption.NOFOLLOW_LINKS)) {
      problems.add(Release.SUMS + " is missing");
      return Optional.empty();
    }
    Checksums sums;
    try {
      sums = Checksums.read(folder);
    } catch (IOException e) {
      problems.add(Release.SUMS + " cannot be read as checksums");
      return Optional.empty();
    }
    List<String> mismatches = sums.mismatches(folder);
    problems.addAll(mismatches);
    files = sums.sums().size() - mismatches.size();
    if (!sums.sums().containsKey(Manifest.FILE)) {
      problems.add(Release.SUMS + " does not name " + Manifest.FILE);
    } else if (manifest.isPresent() && !manifest.get().agreesWith(sums)) {
      problems.add(Manifest.FILE + " and " + Release.SUMS + " differ in their checksums");
    }
    return Optional.of(sums);
  }

  private void foreign(Checksums sums) throws IOException {
    for (String name : Checksums.files(folder)) {
      if (!sums.sums().containsKey(name)) {
        problems.add(name + " is not part of the release");
      }
    }
  }

  /** Releases live in folders of their names; copies of them may be anywhere. */
  private void name(Manifest manifest) {
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    if (name.matches("[0-9a-f]{64}") && !name.equals(manifest.id())) {
      problems.add("the folder is named " + name + ", the manifest says " + manifest.id());
    }
  }

  private void content(Manifest manifest) throws IOException {
    QuadCensus census;
    try {
      census = QuadCensus.of(folder.resolve(Release.QUADS));
    } catch (IOException e) {
      problems.add(Release.QUADS + ": " + e.getMessage());
      return;
    }
    quads = census.quads();
    graphs = census.graphs();
    for (String name : List.of(Release.BINARY, Release.TRIG, Release.TURTLE)) {
      if (Files.exists(folder.resolve(name))) {
        problems.addAll(census.differences(folder.resolve(name)));
      }
    }
    if (!census.identifiers().contains(manifest.id())) {
      problems.add("the metadata graph does not name this release");
    }
    SortedMap<String, Long> counted = new TreeMap<>(census.counts());
    for (Map.Entry<String, Long> said : manifest.counts().entrySet()) {
      Long found = counted.get(said.getKey());
      if (found == null) {
        continue;
      }
      if (found.equals(said.getValue())) {
        counts++;
      } else {
        problems.add(
            "the manifest counts "
                + said.getValue()
                + " "
                + said.getKey()
                + ", the quads "
                + found);
      }
    }
  }
}
