package org.plastogen.endpoint.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.guard.RefusedRequest;

/**
 * What a client accepts (RFC 9110, section 12.5.1): the most specific range decides about a format,
 * the highest quality wins, and between equals the endpoint's own order.
 *
 * @param ranges the media ranges; empty if the client takes anything
 */
public record Accept(List<Range> ranges) {

  /**
   * One media range.
   *
   * @param name {@code type/subtype}, {@code type/*} or {@code *}{@code /*}, in lower case
   * @param quality from 0 (never) to 1
   */
  public record Range(String name, double quality) {

    private static final Range ANYTHING = new Range("*/*", 1);

    /** 3 for the format itself, 2 for its type, 1 for anything, 0 if it does not fit. */
    private int fit(Offered format) {
      if (format.isNamed(name)) {
        return 3;
      }
      if (name.endsWith("/*")
          && format.mediaType().startsWith(name.substring(0, name.length() - 1))) {
        return 2;
      }
      return name.equals("*/*") ? 1 : 0;
    }
  }

  public Accept {
    ranges = ranges.isEmpty() ? List.of(Range.ANYTHING) : List.copyOf(ranges);
  }

  /** What a request accepts. */
  public static Accept in(HttpServletRequest request) {
    String header = String.join(",", Collections.list(request.getHeaders("Accept")));
    return of(header.isBlank() ? null : header);
  }

  /** Whether a page is wanted rather than a line of text; a program that names neither is not. */
  public boolean prefersPage() {
    return quality(PageFormat.HTML) > quality(PageFormat.TEXT);
  }

  /** Reads an Accept header; what cannot be read in it is passed over. Null means anything. */
  public static Accept of(@Nullable String header) {
    List<Range> ranges = new ArrayList<>();
    if (header != null) {
      for (String part : header.toLowerCase(Locale.ROOT).split(",")) {
        read(part).ifPresent(ranges::add);
      }
    }
    return new Accept(ranges);
  }

  private static Optional<Range> read(String part) {
    String[] pieces = part.split(";", -1);
    String name = pieces[0].strip();
    double quality = 1;
    for (int i = 1; i < pieces.length; i++) {
      String parameter = pieces[i].strip();
      if (parameter.startsWith("q=")) {
        String value = parameter.substring(2);
        if (!value.matches("[01](\\.\\d{0,3})?")) {
          return Optional.empty();
        }
        quality = Math.min(1, Double.parseDouble(value));
      }
    }
    return name.isEmpty() ? Optional.empty() : Optional.of(new Range(name, quality));
  }

  /**
   * The format to answer in.
   *
   * @param offered in the endpoint's order of preference
   * @throws RefusedRequest with {@link Refusal.NoCommonFormat} if none is accepted
   */
  public <F extends Offered> F choose(List<F> offered) {
    F best = null;
    double bestQuality = 0;
    for (F format : offered) {
      double quality = quality(format);
      if (quality > bestQuality) {
        best = format;
        bestQuality = quality;
      }
    }
    if (best == null) {
      throw new RefusedRequest(
          new Refusal.NoCommonFormat(
              offered.stream().map(Offered::mediaType).collect(Collectors.joining(", "))));
    }
    return best;
  }

  private double quality(Offered format) {
    int bestFit = 0;
    double quality = 0;
    for (Range range : ranges) {
      int fit = range.fit(format);
      if (fit > bestFit || (fit == bestFit && fit > 0 && range.quality() > quality)) {
        bestFit = fit;
        quality = range.quality();
      }
    }
    return quality;
  }
}
