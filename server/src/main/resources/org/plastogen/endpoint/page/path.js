// Shows the claims of a hop beside the drawing, and saves the drawing as PNG. What it shows stands
// further down on the page too, so nothing is lost without this file.
const SCALE = 2;
const panel = document.getElementById("panel");

/** Puts the claims of a hop into the panel and marks its line. */
function show(id) {
  const section = document.getElementById(id);
  if (!panel || !section) {
    return false;
  }
  const copy = section.cloneNode(true);
  copy.removeAttribute("id");
  copy.querySelectorAll("[id]").forEach((each) => each.removeAttribute("id"));
  copy.classList.remove("lit");
  panel.replaceChildren(copy);
  panel.parentElement.classList.add("open");
  document.querySelectorAll(".lit").forEach((each) => each.classList.remove("lit"));
  document.querySelectorAll('.graph a[href="#' + CSS.escape(id) + '"]').forEach((each) => each.classList.add("lit"));
  panel.scrollTop = 0;
  return true;
}

document.querySelectorAll('a[href^="#hop-"]').forEach((link) => {
  link.addEventListener("click", (event) => {
    const id = link.getAttribute("href").slice(1);
    if (show(id)) {
      event.preventDefault();
      history.replaceState(null, "", "#" + id);
      panel.scrollIntoView({ block: "nearest" });
    }
  });
});

// A large drawing begins where the path does.
const canvas = document.querySelector(".canvas");
const start = canvas?.querySelector(".node.start");
if (start) {
  const from = start.getBoundingClientRect();
  const frame = canvas.getBoundingClientRect();
  canvas.scrollTop += from.top + from.height / 2 - frame.top - frame.height / 2;
  canvas.scrollLeft += from.left - frame.left - from.width / 2;
}

if (location.hash.startsWith("#hop-")) {
  show(decodeURIComponent(location.hash.slice(1)));
}

/** Draws the picture's file on a canvas and hands it over. */
async function save(figure) {
  const image = new Image();
  image.src = figure.dataset.file;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = figure.dataset.name.replace(/[^A-Za-z0-9]+/g, "-") + ".png";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

document.querySelectorAll("[data-png]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => save(button.closest("figure")));
});
