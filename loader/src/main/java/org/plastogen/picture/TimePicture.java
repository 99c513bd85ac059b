package org.plastogen.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.EntityQualifier;
import org.plastogen.claim.Interval;
import org.plastogen.claim.IntervalQualifier;

/**
 * Draws the times that claims give, one bar for each claim, on a logarithmic axis of hours after
 * the dose. Claims that disagree stand side by side; nothing is averaged. Times told in words alone
 * have no bar and are left out.
 */
public final class TimePicture {
  private static final String STYLE =
      """
      text{font:12px system-ui,sans-serif;fill:#1b1f24}
      .paper{fill:#fff}.axis{stroke:#d0d7de}.kind{font-weight:600;font-size:13px}
      .onset{fill:#1f6feb}.peak{fill:#8250df}.window{fill:#57606a}.duration{fill:#0b6e4f}
      .open{fill-opacity:.45}
      @media(prefers-color-scheme:dark){text{fill:#e6edf3}.paper{fill:#0d1117}.axis{stroke:#30363d}.onset{fill:#58a6ff}.peak{fill:#bc8cff}.window{fill:#8b949e}.duration{fill:#3fb68b}}
      """;

  /** The kinds of time in the order they are drawn, each with its heading. */
  private static final Map<IntervalQualifier, String> KINDS =
      Map.of(
          IntervalQualifier.ONSET, "When an effect begins",
          IntervalQualifier.PEAK, "When it is greatest",
          IntervalQualifier.WINDOW, "From when to when it holds",
          IntervalQualifier.DURATION, "How long it lasts");

  private static final Map<String, Double> TICKS =
      new java.util.TreeMap<>(
          Map.of(
              "1 h", 1.0, "4 h", 4.0, "12 h", 12.0, "1 d", 24.0, "3 d", 72.0, "1 wk", 168.0, "2 wk",
              336.0, "1 mo", 730.5, "3 mo", 2191.5, "1 y", 8766.0));

  private static final double FIRST_HOUR = 0.5;
  private static final double LAST_HOUR = 17_532;
  private static final double LEFT = 470;
  private static final double WIDTH = 1_080;
  private static final double ROW = 21;
  private static final double LEAST_BAR = 6;

  private record Row(Claim claim, Interval time) {
    double from() {
      return time.from().map(Number::doubleValue).filter(h -> h > 0).orElse(FIRST_HOUR);
    }

    double to() {
      return time.to().map(Number::doubleValue).orElse(LAST_HOUR);
    }

    boolean isOpen() {
      return time.from().isEmpty() || time.to().isEmpty();
    }
  }

  private final StringBuilder svg = new StringBuilder();
  private double y;

  private TimePicture() {}

  /**
   * The picture of all times with figures among some claims.
   *
   * @param claims the claims
   * @return an SVG document that needs nothing beside it
   */
  public static String svg(List<Claim> claims) {
    TimePicture picture = new TimePicture();
    for (IntervalQualifier kind : IntervalQualifier.values()) {
      List<Row> rows = rows(claims, kind);
      if (KINDS.containsKey(kind) && !rows.isEmpty()) {
        picture.section(kind, rows);
      }
    }
    return picture.document();
  }

  private static List<Row> rows(List<Claim> claims, IntervalQualifier kind) {
    List<Row> rows = new ArrayList<>();
    for (Claim claim : claims) {
      Interval time = claim.intervals().get(kind);
      if (time != null && (time.from().isPresent() || time.to().isPresent())) {
        rows.add(new Row(claim, time));
      }
    }
    rows.sort(
        Comparator.<Row>comparingDouble(Row::to)
            .thenComparingDouble(Row::from)
            .thenComparing(row -> row.claim().id()));
    return rows;
  }

  private void section(IntervalQualifier kind, List<Row> rows) {
    y += ROW * 1.4;
    words(12, y, "kind", KINDS.get(kind));
    for (Row row : rows) {
      y += ROW;
      bar(kind, row);
    }
  }

  private void bar(IntervalQualifier kind, Row row) {
    String where =
        row.claim().entities().getOrDefault(EntityQualifier.REGION, List.of()).stream()
            .map(Entity::label)
            .collect(Collectors.joining(", "));
    String label = row.claim().sentence() + (where.isEmpty() ? "" : " (" + where + ")");
    double from = x(row.from());
    double to = Math.max(x(row.to()), from + LEAST_BAR);
    svg.append("<g><title>")
        .append(escape(label + ": " + row.time().text().orElse("") + " [" + row.claim().id() + "]"))
        .append("</title>");
    words(12, y, "", label.length() > 66 ? label.substring(0, 65) + "…" : label);
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"11\" rx=\"2\"/>",
            kind.key(),
            row.isOpen() ? " open" : "",
            from,
            y - 10,
            to - from));
    String document = row.claim().id().substring(0, row.claim().id().indexOf('/'));
    words(Math.min(to + 5, WIDTH - 150), y, "", document + " ¶" + row.claim().paragraphs().get(0));
    svg.append("</g>\n");
  }

  private static double x(double hours) {
    double span = Math.log(LAST_HOUR / FIRST_HOUR);
    return LEFT + (WIDTH - 170 - LEFT) * Math.log(hours / FIRST_HOUR) / span;
  }

  private String document() {
    double height = y + ROW * 2;
    StringBuilder all = new StringBuilder();
    all.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\""
                + " height=\"%.0f\" role=\"img\" aria-label=\"Times after a dose, by document\">%n"
                + "<style>%s</style>%n<rect class=\"paper\" width=\"%.0f\" height=\"%.0f\"/>%n",
            WIDTH,
            height,
            WIDTH,
            height,
            STYLE,
            WIDTH,
            height));
    TICKS.forEach(
        (name, hours) ->
            all.append(
                String.format(
                    Locale.ROOT,
                    "<line class=\"axis\" x1=\"%.1f\" y1=\"8\" x2=\"%.1f\" y2=\"%.1f\"/><text"
                        + " x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>%n",
                    x(hours),
                    x(hours),
                    y + 8,
                    x(hours),
                    y + 24,
                    name)));
    return all.append(svg).append("</svg>\n").toString();
  }

  private void words(double x, double at, String style, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\"%s>%s</text>",
            x,
            at,
            style.isEmpty() ? "" : " class=\"" + style + "\"",
            escape(text)));
  }

  private static String escape(String text) {
    return StringEscapeUtils.escapeXml10(text);
  }
}
