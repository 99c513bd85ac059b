package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the release that is served. */
class DownloadTest {

  private static final String PATH = "download/part.nq";

  @Test
  void aFileIsSentOnlyAsTheReleaseWasWritten(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("part.nq"), "<a:a> <a:b> <a:c> .\n");
    try (Endpoint endpoint =
        Endpoint.start(TestData.withFile(file), EndpointOptions.standard().withPort(0))) {
      Client client = Client.of(endpoint);
      HttpResponse<String> whole = client.get(PATH, "");
      assertThat(whole.statusCode()).isEqualTo(200);
      assertThat(whole.body()).isEqualTo("<a:a> <a:b> <a:c> .\n");
      assertThat(whole.headers().firstValue("ETag")).isPresent();

      Files.writeString(file, "<a:a> <a:b> <a:d> .\n");
      isRefused(client.get(PATH, ""));
      Files.delete(file);
      isRefused(client.get(PATH, ""));
      assertThat(client.ask("ASK { ?s ?p ?o }").statusCode()).isEqualTo(200);
    }
  }

  private static void isRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("no longer as the release was written").doesNotContain("/");
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
  }
}
