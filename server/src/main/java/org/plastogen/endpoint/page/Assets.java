package org.plastogen.endpoint.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The style sheets and scripts that pages load: a closed list, each under a name that holds the
 * hash of its content, so that a browser may keep it for ever.
 */
public final class Assets {

  /** The folder they are served from. */
  public static final String FOLDER = "/assets/";

  private static final int HEX_DIGITS = 16;
  private static final String WEBJAR =
      "/META-INF/resources/webjars/zazuko__yasgui/4.5.0/build/yasgui.min";

  private static final Map<String, String> RESOURCES =
      Map.of(
          "icon.svg", "icon.svg",
          "site.css", "site.css",
          "site.js", "site.js",
          "path.js", "path.js",
          "editor.js", "editor.js",
          "editor.css", "editor.css",
          "yasgui.css", WEBJAR + ".css",
          "yasgui.js", WEBJAR + ".js");

  private final Map<String, Asset> byName = new TreeMap<>();
  private final Map<String, Asset> byAddress = new TreeMap<>();

  /**
   * A file as it is sent.
   *
   * @param address where it is served
   * @param contentType with charset UTF-8
   * @param bytes its content
   */
  public record Asset(String address, String contentType, byte[] bytes) {}

  /** All of them, read from the program. */
  public Assets() {
    RESOURCES.forEach(
        (name, resource) -> {
          byte[] bytes = read(resource);
          int dot = name.lastIndexOf('.');
          String ending = name.substring(dot);
          String address = FOLDER + name.substring(0, dot) + "-" + hash(bytes) + ending;
          Asset asset = new Asset(address, type(ending), bytes);
          byName.put(name, asset);
          byAddress.put(address, asset);
        });
  }

  private static String type(String ending) {
    return switch (ending) {
      case ".css" -> "text/css;charset=utf-8";
      case ".svg" -> "image/svg+xml";
      default -> "text/javascript;charset=utf-8";
    };
  }

  /** The address of a file by its plain name, such as {@code site.css}. */
  public String address(String name) {
    return asset(name).address();
  }

  /** A file by its plain name. */
  public Asset asset(String name) {
    return Optional.ofNullable(byName.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no asset is called " + name));
  }

  /** The file served at an address. */
  public Optional<Asset> at(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  /** Every address there is. */
  public Collection<String> addresses() {
    return List.copyOf(byAddress.keySet());
  }

  private static byte[] read(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("this program was packed without " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
