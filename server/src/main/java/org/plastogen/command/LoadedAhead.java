package org.plastogen.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.plastogen.rdf.QuadFile;
import org.plastogen.release.Release;
import org.plastogen.release.ReleaseStore;

/**
 * The content of the release that is in place, read while others find out which release is the one
 * to serve and whether it is whole: these are the two longest steps of a start. What was read
 * counts only if it has the checksum of that release.
 */
final class LoadedAhead {
  private final CompletableFuture<Read> reading;

  private LoadedAhead(CompletableFuture<Read> reading) {
    this.reading = reading;
  }

  private record Read(String sha256, DatasetGraph content) {}

  /** Begins to read in another thread. */
  static LoadedAhead start(ReleaseStore store) {
    return new LoadedAhead(
        CompletableFuture.supplyAsync(
            () -> read(store.currentId().map(store::place).orElseThrow())));
  }

  /**
   * The content of a release.
   *
   * @param whole its checksums are right
   */
  DatasetGraph of(Release whole) {
    try {
      Read read = reading.join();
      if (read.sha256().equals(whole.manifest().files().get(Release.BINARY))) {
        return read.content();
      }
    } catch (CompletionException e) {
      // There was no release, or a damaged one that has been built anew since.
    }
    return whole.load();
  }

  private static Read read(Path folder) {
    MessageDigest digest = sha256();
    Path binary = folder.resolve(Release.BINARY);
    if (!Files.isRegularFile(binary)) {
      // A pipe would be waited for without end.
      throw new UncheckedIOException(new NoSuchFileException(binary.toString()));
    }
    try (InputStream file = Files.newInputStream(binary);
        DigestInputStream quads = new DigestInputStream(file, digest)) {
      DatasetGraph content = QuadFile.readBinary(quads);
      return new Read(HexFormat.of().formatHex(digest.digest()), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
