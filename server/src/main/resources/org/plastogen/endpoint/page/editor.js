// The query editor. The plain form below it does the same without completion.
/** The front page, below whatever folder a proxy shows it: this file stands in a folder beside it. */
const root = new URL("../", import.meta.url);
const holder = document.getElementById("editor");
const plain = document.getElementById("plain");
const told = document.getElementById("told");
const seconds = holder.dataset.seconds;

const load = (address) =>
  new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });

const shorten = (iri, terms) => {
  for (const [prefix, start] of Object.entries(terms.prefixes)) {
    if (iri.startsWith(start) && /^[\w-]*$/.test(iri.slice(start.length))) {
      return prefix + ":" + iri.slice(start.length);
    }
  }
  return "<" + iri + ">";
};

/** Says in words why there is no answer: the endpoint's own sentence, or that there is no endpoint. */
function tell(error) {
  told.textContent =
    error instanceof TypeError
      ? "The endpoint cannot be reached."
      : "There is no answer: " + error.message + " A query may take " + seconds + " s.";
  told.hidden = false;
}

/** Puts labels in the place of bare IRIs that the data has a label for. */
function label(terms) {
  document.querySelectorAll("#editor .yasr a[href]").forEach((link) => {
    const name = terms.labels[link.getAttribute("href")];
    if (name && link.textContent !== name) {
      link.title = link.getAttribute("href");
      link.textContent = name;
    }
    const own = "https://w3id.org/plastogen/";
    if (link.getAttribute("href").startsWith(own)) {
      link.setAttribute("href", new URL(link.getAttribute("href").slice(own.length), root).href);
    }
  });
}

/** What completes and labels. A busy endpoint may refuse it: then the editor does without. */
async function served() {
  try {
    const reply = await fetch(new URL("editor/terms", root));
    if (reply.ok) {
      return await reply.json();
    }
  } catch {
    // Told below, like a refusal.
  }
  told.textContent = "The endpoint was too busy to send its terms: nothing completes until the page is loaded again.";
  told.hidden = false;
  return { prefixes: {}, properties: [], classes: [], labels: {} };
}

async function start() {
  const [terms] = await Promise.all([served(), load(holder.dataset.library)]);
  const { Yasgui } = window;
  const words = (iris) => iris.map((iri) => shorten(iri, terms));
  const complete = (name, list) => ({
    name,
    bulk: true,
    autoShow: false,
    persistenceId: null,
    isValidCompletionPosition: (yasqe) => yasqe.getCompleteToken().string.length > 0,
    get: () => list,
    preProcessToken: (yasqe, token) => Yasgui.Yasqe.Autocompleters?.preprocessIriForCompletion?.(yasqe, token) ?? token,
    postProcessSuggestion: (yasqe, token, suggested) => suggested,
  });
  // Completion never leaves this server: the stock completers ask prefix.cc and LOV.
  Yasgui.Yasqe.defaults.autocompleters = [];
  Yasgui.Yasqe.Autocompleters = {};
  Yasgui.Yasqe.registerAutocompleter(complete("served-terms", [...words(terms.properties), ...words(terms.classes), ...Object.keys(terms.labels).map((iri) => shorten(iri, terms))]), true);
  Yasgui.Yasqe.defaults.autocompleters = ["served-terms"];

  const query = document.getElementById("query").value;
  const shared = location.hash.length > 1;
  const yasgui = new Yasgui(holder, {
    requestConfig: { endpoint: new URL("sparql", root).href, method: "POST" },
    copyEndpointOnNewTab: true,
    endpointCatalogueOptions: { getData: () => [] },
    persistenceId: null,
    populateFromUrl: true,
    yasqe: { value: query, createShareableLink: null, showQueryButton: true, resizeable: true },
    yasr: { prefixes: terms.prefixes },
  });
  plain.hidden = true;
  holder.hidden = false;
  const tab = yasgui.getTab();
  if (!shared) {
    tab.setQuery(query);
  }
  tab.yasqe.refresh?.();
  tab.yasqe.on("query", () => (told.hidden = true));
  tab.yasqe.on("queryResponse", (yasqe, response) => {
    if (response instanceof Error) {
      tell(response);
    }
  });
  new MutationObserver(() => label(terms)).observe(holder, { childList: true, subtree: true });
}

start().catch(() => {
  plain.hidden = false;
  holder.hidden = true;
});
document.getElementById("name").addEventListener("change", (event) => {
  if (event.target.value) {
    event.target.form.submit();
  }
});
