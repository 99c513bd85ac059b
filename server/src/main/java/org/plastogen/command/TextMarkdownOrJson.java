package org.plastogen.command;

import picocli.CommandLine.Option;

/** The choice of how an answer is printed, for commands that have three forms. */
final class TextMarkdownOrJson {
  enum Format {
    /** For people. */
    text,
    /** For notes and issues. */
    markdown,
    /** For programs. */
    json
  }

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.text;

  Format chosen() {
    return format;
  }
}
