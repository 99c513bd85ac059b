package org.plastogen.endpoint.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Supplier;
import org.plastogen.endpoint.answer.EntityTag;
import org.plastogen.endpoint.answer.Replies;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.release.ReleaseFile;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.release.ContentHash;

/** Sends files of the release that is served: those that its manifest lists, and no others. */
public final class DownloadServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Supplier<ServedRelease> served;

  /** Sends files of this release. */
  public DownloadServlet(Supplier<ServedRelease> served) {
    this.served = served;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = request.getRequestURI().substring(DownloadsPage.FOLDER.length());
    Optional<ReleaseFile> file =
        served.get().files().stream().filter(each -> each.name().equals(name)).findFirst();
    if (file.isEmpty()) {
      Replies.refuse(
          response,
          new Refusal.NoSuchName("The release has no file of that name; see /downloads."));
      return;
    }
    EntityTag tag = new EntityTag("\"" + file.get().sha256() + "\"");
    boolean known = tag.isIn(request.getHeader("If-None-Match"));
    if (!known && !isAsWritten(file.get())) {
      Replies.refuse(response, new Refusal.NotAsWritten());
      return;
    }
    response.setHeader("ETag", tag.value());
    response.setHeader("Cache-Control", "no-cache");
    if (known) {
      Replies.notModified(response);
      return;
    }
    response.setContentType(type(name));
    response.setContentLengthLong(Files.size(file.get().path()));
    Replies.send(request, response, Files.newInputStream(file.get().path()));
  }

  /** Read anew each time: a start verifies a release, and a disk may fail after it. */
  private static boolean isAsWritten(ReleaseFile file) {
    try {
      return ContentHash.of(file.path()).equals(file.sha256());
    } catch (IOException e) {
      return false; // Gone, or not readable: there is nothing to send either.
    }
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "nq" -> "application/n-quads";
      case "rt" -> "application/rdf+thrift";
      case "trig" -> "application/trig;charset=utf-8";
      case "ttl" -> "text/turtle;charset=utf-8";
      case "json" -> "application/json";
      default -> "text/plain;charset=utf-8";
    };
  }
}
