// Completion of names, and the health line. Pages are whole without this file.
document.documentElement.classList.add("scripted");

/** The front page, below whatever folder a proxy shows it: this file stands in a folder beside it. */
const root = new URL("../", import.meta.url);
const WAIT_MILLIS = 120;
const FEWEST_LETTERS = 2;

/** The reader's filter, which the form of a field keeps. */
function kept(form) {
  const names = ["evidence", "no-hypotheses", "asserted", "species", "document"];
  return [...new FormData(form)].filter(([name]) => names.includes(name));
}

/** Offers names under a field while the reader types. */
function complete(input) {
  const go = input.dataset.complete === "go";
  const list = document.createElement("ul");
  list.className = "options";
  list.id = input.id + "-options";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Names");
  list.hidden = true;
  input.after(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  let chosen = -1;
  let timer = 0;
  let asked = 0;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const mark = (index) => {
    chosen = index;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === index)));
    if (index >= 0) {
      input.setAttribute("aria-activedescendant", list.children[index].id);
      list.children[index].scrollIntoView({ block: "nearest" });
    }
  };
  const take = (item) => {
    input.value = item.dataset.label;
    close();
    if (go) {
      location.assign(item.dataset.address);
    }
  };
  const show = (found, from) => {
    list.replaceChildren(
      ...found.map((each, i) => {
        const item = document.createElement("li");
        item.id = list.id + "-" + i;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        item.dataset.label = each.label;
        item.dataset.address = new URL(each.address, from).href;
        const label = document.createElement("span");
        label.textContent = each.label;
        const kind = document.createElement("small");
        kind.textContent = " " + each.kind + (each.matched === each.label ? "" : " – " + each.matched);
        item.append(label, kind);
        item.addEventListener("mousedown", (event) => {
          event.preventDefault();
          take(item);
        });
        return item;
      }),
    );
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    mark(-1);
  };
  const ask = async () => {
    const mine = ++asked;
    const text = input.value.trim();
    if (text.length < FEWEST_LETTERS) {
      close();
      return;
    }
    try {
      const reply = await fetch(new URL("complete?" + new URLSearchParams([["q", text], ...kept(input.form)]), root));
      const found = reply.ok ? await reply.json() : [];
      if (mine === asked && document.activeElement === input) {
        show(found, reply.url);
      }
    } catch {
      close(); // the server is gone: the field still works as a plain field
    }
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT_MILLIS);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const count = list.children.length;
    if (list.hidden || count === 0) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      mark((chosen + (event.key === "ArrowDown" ? 1 : count - 1) + (chosen < 0 && event.key === "ArrowUp" ? 1 : 0)) % count);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      take(list.children[chosen]);
    } else if (event.key === "Escape") {
      close();
    }
  });
}

/** Opens the folded part that an address points into. */
function unfold() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let fold = target && target.closest("details"); fold; fold = fold.parentElement.closest("details")) {
    fold.open = true;
  }
  if (target) {
    target.scrollIntoView();
  }
}

/** Says whether the endpoint answers just now. */
async function health(line) {
  const state = document.createElement("span");
  try {
    const reply = await fetch(new URL("health", root), { cache: "no-store" });
    state.textContent = reply.ok ? "The endpoint answers." : "The endpoint does not answer well.";
  } catch {
    state.textContent = "The endpoint cannot be reached.";
  }
  line.prepend(state);
}

// An address to copy is the one that holds here; the server does not always know where it is shown.
document.querySelectorAll("[data-whole]").forEach((text) => (text.textContent = new URL(text.dataset.whole, document.baseURI).href));
document.querySelectorAll("input[data-complete]").forEach(complete);
document.querySelectorAll("[data-health]").forEach(health);
addEventListener("hashchange", unfold);
unfold();
