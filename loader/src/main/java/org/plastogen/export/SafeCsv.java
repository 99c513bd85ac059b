package org.plastogen.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV that a spreadsheet opens as text: a cell that would be read as a formula gets an apostrophe
 * in front (OWASP, CSV injection).
 */
final class SafeCsv {
  private SafeCsv() {}

  static void write(OutputStream out, List<String> header, List<List<String>> rows)
      throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();
    OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CSVPrinter printer = new CSVPrinter(writer, format);
    printer.printRecord(header);
    for (List<String> row : rows) {
      printer.printRecord(row.stream().map(SafeCsv::safe).toList());
    }
    printer.flush();
  }

  static String safe(String cell) {
    return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
