// What the page does beyond links and forms: drop, show counterparts, scroll both sides together, keys.
"use strict";

const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (selector) => document.querySelector(selector);

// Drop a file anywhere on a page that takes one.
function dropped(event) {
  const form = one("[data-drop]");
  if (!form || !event.dataTransfer || ![...event.dataTransfer.types].includes("Files")) return;
  event.preventDefault();
  document.body.classList.toggle("is-over", event.type === "dragover");
  if (event.type !== "drop" || !event.dataTransfer.files.length) return;
  form.querySelector("input[type=file]").files = event.dataTransfer.files;
  form.requestSubmit();
}
for (const type of ["dragover", "dragleave", "drop"]) document.addEventListener(type, dropped);
document.addEventListener("submit", (event) => {
  const busy = event.target.querySelector(".busy");
  if (busy) busy.textContent = "Reading …";
});
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-drop] input[type=file]") && event.target.files.length) event.target.form.requestSubmit();
});

// The side that a small screen shows.
function show(side) {
  const split = one(".split");
  if (!split || !one(".sides") || getComputedStyle(one(".sides")).display === "none") return;
  split.dataset.show = side;
  for (const button of all(".sides button")) button.setAttribute("aria-pressed", String(button.dataset.side === side));
  activate(current, { behavior: "instant" });
}

// Counterparts: an element with data-of="c3" shows the item with the id "c3", and the item what is of it.
const idsOf = (element) => (element.dataset.of || element.id).split(" ");
const sourcesOf = (id) => all(`[data-of~="${CSS.escape(id)}"]`).filter((each) => !each.classList.contains("where"));
let following = null; // the pane that is being scrolled by the other one
let current = []; // what was activated last
let held = false; // whether both panes are where something was activated, until the person scrolls

function reveal(element, focus, behavior = "auto") {
  const pane = element.closest(".pane");
  following = pane;
  const top = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollTo({ top: pane.scrollTop + top - pane.clientHeight / 5, behavior });
  if (focus) element.focus({ preventScroll: true });
}

function activate(ids, { focus = false, from = null, behavior = "auto" } = {}) {
  current = ids;
  held = true;
  for (const each of all(".is-active")) each.classList.remove("is-active");
  for (const id of ids) {
    const item = document.getElementById(id);
    if (item) item.classList.add("is-active");
    for (const source of sourcesOf(id)) source.classList.add("is-active");
  }
  const item = ids.map((id) => document.getElementById(id)).find(Boolean);
  const panes = new Map(); // the first source in each pane
  for (const source of ids.flatMap(sourcesOf)) {
    const pane = source.closest(".pane");
    if (pane && !panes.has(pane)) panes.set(pane, source);
  }
  for (let parent = item && item.closest("details"); parent; parent = parent.parentElement.closest("details")) parent.open = true;
  if (item && item !== from) reveal(item, focus, behavior);
  for (const source of panes.values()) if (source !== from) reveal(source, false, behavior);
}

document.addEventListener("click", (event) => {
  const side = event.target.closest("[data-side]");
  if (side) return show(side.dataset.side);
  if (event.target.closest("#help-button")) return one("#help").showModal();
  const link = event.target.closest("[data-of]");
  if (link && !event.ctrlKey && !event.metaKey) {
    if (event.target.closest("a")) event.preventDefault();
    const ids = idsOf(link.matches("a") ? link : event.target.closest("[data-of]"));
    const toSource = link.classList.contains("where");
    show(toSource ? "left" : "right");
    return activate(ids.slice(0, 1), { focus: !toSource });
  }
  const problem = event.target.closest("[data-problem]");
  if (problem) return activate(problem.dataset.problem.split(" "), { from: problem });
  const item = event.target.closest("[data-item]");
  if (item && !event.target.closest("a, button, input, select, textarea, summary, form") && String(getSelection()) === "") activate([item.id], { from: item });
  return undefined;
});

// Scrolling one side brings the other to the same comment.
let pending = false;
document.addEventListener("scroll", (event) => {
  const pane = event.target;
  if (!pane.matches || !pane.matches("[data-pane]") || pending) return;
  if (held || pane === following) return;
  pending = true;
  requestAnimationFrame(() => {
    pending = false;
    if (held) return;
    const isSource = pane.id === "left-pane";
    const other = one(isSource ? "#right-pane" : "#left-pane");
    const edge = pane.getBoundingClientRect().top + pane.clientHeight / 4;
    const marks = isSource ? all("[data-of]", pane) : all("[data-item]", pane);
    const at = marks.filter((each) => each.getBoundingClientRect().top <= edge && each.getClientRects().length).pop();
    if (!at) return;
    const id = idsOf(at)[0];
    const target = isSource ? document.getElementById(id) : sourcesOf(id)[0];
    if (!target || !other.contains(target) || !target.getClientRects().length) return;
    const before = following;
    reveal(target, false);
    following = before === pane ? before : other;
  });
}, true);
for (const type of ["wheel", "touchstart", "keydown", "pointerdown"]) {
  document.addEventListener(type, () => { following = null; held = false; }, { capture: true, passive: true });
}

// The forms of a comment are loaded when they are opened.
document.addEventListener("toggle", (event) => {
  const details = event.target;
  const form = details.open && details.dataset.load && details.querySelector(".form:empty");
  if (form) htmx.ajax("GET", details.dataset.load, { target: form, swap: "innerHTML" });
}, true);

// After a correction both sides are new: go to the comment, or to what is wrong.
document.addEventListener("htmx:afterSettle", (event) => {
  const right = event.target;
  if (right.id !== "right") return;
  const wrong = right.querySelector("[role=alert]");
  if (wrong) reveal(wrong, true, "instant");
  else activate(right.dataset.at ? [right.dataset.at] : current, { focus: true, behavior: "instant" });
});

// Keys.
function step(by) {
  const items = all("[data-comment]");
  const now = items.findIndex((each) => each.classList.contains("is-active"));
  const next = items[now < 0 ? (by > 0 ? 0 : items.length - 1) : Math.min(Math.max(now + by, 0), items.length - 1)];
  if (next) activate([next.id], { focus: true });
}
function correct() {
  const details = one("[data-comment].is-active details");
  if (details) { details.open = !details.open; details.querySelector("summary").focus(); }
}
const KEYS = {
  j: () => step(1), k: () => step(-1), e: correct, "?": () => one("#help").showModal(),
  l: () => go("letter"), d: () => go("draft"), c: () => go("check"),
};
function go(name) { const link = one(`[data-step="${name}"]`); if (link) link.click(); }
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, dialog[open]")) return;
  if (event.key === "Enter" && event.target.matches("[data-problem]")) event.target.click();
  const action = KEYS[event.key];
  if (action) { event.preventDefault(); action(); }
});

if (location.hash.length > 1) {
  const id = decodeURIComponent(location.hash.slice(1));
  if (document.getElementById(id)) activate([id.replace(/^s-/, "")], { focus: true });
}
