package org.plastogen.endpoint;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Speaks HTTP to an endpoint under test. */
record Client(URI base, HttpClient http) {

  static Client of(Endpoint endpoint) {
    return new Client(endpoint.url(), HttpClient.newHttpClient());
  }

  /** GET of a query, with an Accept header unless it is empty. */
  HttpResponse<String> ask(String query, String accept) {
    return get("sparql?query=" + encode(query), accept);
  }

  HttpResponse<String> ask(String query) {
    return ask(query, "");
  }

  HttpResponse<String> get(String path, String accept) {
    HttpRequest.Builder request = request(path);
    if (!accept.isEmpty()) {
      request.header("Accept", accept);
    }
    return send(request.build());
  }

  HttpResponse<String> post(String path, String type, String body) {
    return send(
        request(path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> method(String method, String path) {
    return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()).build());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
