package org.plastogen.endpoint.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.explain.Account;
import org.plastogen.explain.AccountSentences;
import org.plastogen.explain.WhyQuestion;
import org.plastogen.mechanism.Effect;

/** Why one entity acts on another: the verdict, and its chains, opposite ones side by side. */
public final class ExplainPage {

  private static final int USUAL_CHAINS = 5;
  private static final int MOST_CHAINS = 50;

  private final Site site;

  /** A page of a site. */
  public ExplainPage(Site site) {
    this.site = site;
  }

  /** The form alone. */
  public String form(Visit visit) {
    Shell shell = Shell.filtered(site, visit, "Why does one thing act on another?", "/explain");
    return site.templates().fill("explain", new Model(shell, visit, Optional.empty()));
  }

  /** An account, and the form to ask further. */
  public String of(Account account, Visit visit) {
    String title =
        "Does "
            + account.explanation().subject().label()
            + " change "
            + account.explanation().object().label()
            + "?";
    Shell shell = Shell.filtered(site, visit, title, "/explain");
    return site.templates().fill("explain", new Model(shell, visit, Optional.of(account)));
  }

  /** The account of an effect whose entities are known. */
  String between(Entity subject, Entity object, Visit visit) {
    WhyQuestion question =
        new WhyQuestion(
            subject.iri(),
            object.iri(),
            visit.asked().number("chains", USUAL_CHAINS, MOST_CHAINS),
            List.of(),
            visit.asked().filter());
    return of(visit.library().explanations().why(question), visit);
  }

  /**
   * What the template shows.
   *
   * @param shell what stands around it
   * @param visit the request
   * @param account the answer, if something was asked
   */
  public record Model(Shell shell, Visit visit, Optional<Account> account) {

    public List<String> opening() {
      return account.map(AccountSentences::opening).orElse(List.of());
    }

    public List<Effect> effects() {
      return account.map(a -> a.explanation().effects()).orElse(List.of());
    }

    public List<ChainView> chains(Effect effect) {
      return ChainView.of(effect.chains(), visit, effect.sign() == Sign.INCREASE ? "more" : "less");
    }

    public List<ClaimCard> cards(List<Claim> claims) {
      return ClaimCard.of(claims, visit);
    }

    /** The subject as the form shows it. */
    public String subject() {
      return account.map(a -> a.explanation().subject().label()).orElse(visit.value("subject"));
    }

    public String object() {
      return account.map(a -> a.explanation().object().label()).orElse(visit.value("object"));
    }

    public String via() {
      return visit.asked().all("via").stream().findFirst().orElse("");
    }

    /** The verdict in one sentence that a newcomer can read. */
    public String verdict() {
      String from = subject();
      String to = object();
      return switch (account.map(Account::verdict).orElse("")) {
        case "increases" -> "More " + from + " leads to more " + to + ", by every route told.";
        case "decreases" -> "More " + from + " leads to less " + to + ", by every route told.";
        case "conflicting" ->
            "The sources disagree: routes lead to more " + to + ", and routes lead to less.";
        case Account.UNSIGNED ->
            "Documents link " + from + " and " + to + ", but none says in which direction.";
        default -> "No document here says that " + from + " acts on " + to + ". It may still.";
      };
    }

    /** The class of the verdict, for its colour. */
    public String tone() {
      return account.map(Account::verdict).orElse("").replace(' ', '-');
    }

    /** A sentence on how direct the knowledge is. */
    public String standing(Effect effect) {
      return effect.claimed().isEmpty()
          ? "No document states this itself; it is concluded from several claims in a row."
          : "Stated by "
              + effect.claimed().stream()
                  .map(org.plastogen.explain.ClaimText::place)
                  .distinct()
                  .collect(Collectors.joining(", "))
              + ".";
    }

    /** Addresses of the answer in other formats. */
    public Map<String, String> formats() {
      return new java.util.TreeMap<>(
          Map.of("text", format("text"), "JSON", format("json"), "Markdown", format("markdown")));
    }

    private String format(String word) {
      return visit
          .links()
          .to(
              "/explain",
              "subject",
              subject(),
              "object",
              object(),
              "via",
              via(),
              "chains",
              visit.value("chains"),
              "format",
              word);
    }
  }
}
