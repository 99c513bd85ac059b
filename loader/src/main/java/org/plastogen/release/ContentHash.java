package org.plastogen.release;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plastogen.seed.SeedReader;
import org.plastogen.vocabulary.Terms;

/**
 * The SHA-256 of all that a release depends on: the seeds, the questions, the ontology and the
 * program itself. The same content has the same hash on every machine.
 */
public final class ContentHash {
  /** Parts of the program that read a release and have no say in what is in it. */
  private static final Set<String> READERS = Set.of("endpoint", "command");

  private static final int PIECE = 1 << 16;

  /** No reader of seeds or questions takes a larger file. */
  private static final long LARGEST_FILE = 10_000_000;

  private ContentHash() {}

  /**
   * The hash of a release that would be built now.
   *
   * @param seeds folder of the seeds
   * @param questions folder of the questions
   * @return 64 hexadecimal digits
   * @throws IOException if a file cannot be read
   */
  public static String of(Path seeds, Path questions) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    addFolder("seeds", seeds, parts);
    addFolder("queries", questions, parts);
    for (URI location : locations()) {
      addProgram(location, parts);
    }
    MessageDigest digest = sha256();
    parts.forEach(
        (name, bytes) -> {
          digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
          digest.update(bytes);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * The SHA-256 of a file.
   *
   * @param file the file
   * @return 64 hexadecimal digits
   * @throws IOException if it cannot be read
   */
  public static String of(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] piece = new byte[PIECE];
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        digest.update(piece, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Links count by where they lead, and files that no reader takes by their size alone. */
  private static void addFolder(String name, Path folder, Map<String, byte[]> parts)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Path real = folder.toRealPath();
    try (Stream<Path> files = Files.walk(real)) {
      for (Path file : files.filter(f -> !Files.isDirectory(f, NOFOLLOW_LINKS)).toList()) {
        String path = name + "/" + real.relativize(file).toString().replace('\\', '/');
        parts.put(path, content(file));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static byte[] content(Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      return ("link to " + Files.readSymbolicLink(file)).getBytes(StandardCharsets.UTF_8);
    }
    if (!Files.isRegularFile(file, NOFOLLOW_LINKS)) {
      return "no file".getBytes(StandardCharsets.UTF_8);
    }
    long size = Files.size(file);
    return size <= LARGEST_FILE
        ? Files.readAllBytes(file)
        : (size + " bytes").getBytes(StandardCharsets.UTF_8);
  }

  private static Set<URI> locations() {
    Set<URI> locations = new LinkedHashSet<>();
    try {
      for (Class<?> anchor : new Class<?>[] {Terms.class, SeedReader.class}) {
        locations.add(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program does not know where it stands", e);
    }
    return locations;
  }

  private static void addProgram(URI location, Map<String, byte[]> parts) throws IOException {
    Path path = Path.of(location);
    if (Files.isDirectory(path)) {
      addClasses(path, parts);
      return;
    }
    try (FileSystem jar = FileSystems.newFileSystem(path)) {
      addClasses(jar.getPath("/"), parts);
    }
  }

  private static void addClasses(Path root, Map<String, byte[]> parts) throws IOException {
    Path ours = root.resolve("org").resolve("plastogen");
    try (Stream<Path> files = Files.walk(ours)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path name = ours.relativize(file);
        if (!READERS.contains(name.getName(0).toString())) {
          parts.put("program/" + name.toString().replace('\\', '/'), Files.readAllBytes(file));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
