package org.plastogen.endpoint.page;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Interval;
import org.plastogen.claim.IntervalQualifier;
import org.plastogen.endpoint.request.ReportRequest;
import org.plastogen.explain.ClaimText;

/** The doses that a reader lets count. Doses are compared in one unit only; none is converted. */
sealed interface Dose {

  /** The word for claims that give no dose. */
  String NOT_SAID = "not said";

  /** Whether a claim gives such a dose. */
  boolean takesIn(Claim claim);

  /**
   * An amount or a span of them: claims whose figures overlap with it.
   *
   * @param from lower end
   * @param to upper end, not below the lower one
   * @param unit such as {@code mg/kg}
   */
  record Amount(BigDecimal from, BigDecimal to, String unit) implements Dose {

    @Override
    public boolean takesIn(Claim claim) {
      return of(claim)
          .filter(dose -> dose.unit().filter(unit::equalsIgnoreCase).isPresent())
          .filter(dose -> dose.from().isPresent() || dose.to().isPresent())
          .filter(dose -> dose.from().map(low -> low.compareTo(to) <= 0).orElse(true))
          .filter(dose -> dose.to().map(high -> high.compareTo(from) >= 0).orElse(true))
          .isPresent();
    }
  }

  /** The words of a document, where it gives no figure. */
  record Words(String text) implements Dose {

    @Override
    public boolean takesIn(Claim claim) {
      return of(claim).filter(dose -> ClaimText.text(dose).equalsIgnoreCase(text)).isPresent();
    }
  }

  /** No dose at all. */
  record NotSaid() implements Dose {

    @Override
    public boolean takesIn(Claim claim) {
      return of(claim).isEmpty();
    }
  }

  /** The amount written in some words, such as {@code 0.5 mg/kg} or {@code 1–2 mg/kg}. */
  Pattern AMOUNT =
      Pattern.compile(
          "(\\d{1,6}(?:\\.\\d{1,6})?)(?:\\s*[-–]\\s*(\\d{1,6}(?:\\.\\d{1,6})?))?\\s*([\\p{L}%].*)?");

  /** What a reader asks for: an amount with its unit, words of a document, or {@link #NOT_SAID}. */
  static Dose asked(String text) {
    String words = text.strip();
    if (words.toLowerCase(Locale.ROOT).equals(NOT_SAID)) {
      return new NotSaid();
    }
    Matcher amount = AMOUNT.matcher(words);
    if (!amount.matches()) {
      return new Words(words);
    }
    if (amount.group(3) == null) {
      throw ReportRequest.malformed(
          "Give the dose with its unit, such as " + words + " mg/kg; none is guessed.");
    }
    BigDecimal one = new BigDecimal(amount.group(1));
    BigDecimal other = amount.group(2) == null ? one : new BigDecimal(amount.group(2));
    return new Amount(one.min(other), one.max(other), amount.group(3).strip());
  }

  /** The dose that a claim gives. */
  static Optional<Interval> of(Claim claim) {
    return Optional.ofNullable(claim.intervals().get(IntervalQualifier.DOSE));
  }

  /** The dose of a claim as it is written in the switch. */
  static String words(Claim claim) {
    return of(claim).map(ClaimText::text).orElse(NOT_SAID);
  }
}
