"use strict";
// The course as it was built last, kept up to date by server-sent events. Slides that didn't change aren't touched,
// so that the page stays at the place where it was.

const at = (id) => document.getElementById(id);
const state = { course: null, deck: "", slide: "", language: new URLSearchParams(location.search).get("lang") || "" };

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const ask = async (address) => {
  const answer = await fetch(address + (state.language ? `?lang=${state.language}` : ""));
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
};

const entries = () => state.course.days.flatMap((day) => day.entries.map((entry) => ({ ...entry, place: day.place })));
const current = () => entries().find((entry) => entry.deck && entry.deck === state.deck);

async function showCourse() {
  state.course = await ask("course");
  const { words, title, language } = state.course;
  state.language = language;
  document.documentElement.lang = language;
  document.title = title || "classdeck";
  at("title").textContent = title || "classdeck";
  at("keys").textContent = words.keys;
  at("language").textContent = language === "ko" ? "English" : "한국어";
  at("language").lang = language === "ko" ? "en" : "ko";
  at("sessions").setAttribute("aria-label", words.sessions);
  at("students").hidden = !state.course.page;
  at("students").href = state.course.page;
  at("students").textContent = words.page;
  at("state").textContent = `${words.built} · ${state.course.seconds} s`;
  if (!current()) {
    const [wanted] = location.hash.slice(1).split("@").map(decodeURIComponent);
    state.deck = (entries().find((entry) => entry.deck === wanted) || entries().find((entry) => entry.deck) || {}).deck || "";
  }
  showSessions();
  showProblems();
  showLinks();
}

function showSessions() {
  at("sessions").replaceChildren(
    ...state.course.days.flatMap((day) => [
      element("h2", { textContent: [day.place === "." ? "" : day.place, day.title].filter(Boolean).join(" · ") }),
      element("ul", {}, ...day.entries.map((entry) => {
        const link = element("a", {
          href: `#${encodeURIComponent(entry.deck)}`,
          textContent: entry.number === null ? entry.title : `${entry.number}. ${entry.title}`,
        });
        if (entry.deck === state.deck) link.setAttribute("aria-current", "page");
        link.addEventListener("click", (event) => { event.preventDefault(); open(entry.deck); });
        return element("li", {}, link);
      })),
    ]),
  );
}

function showProblems() {
  const { problems, failure, words } = state.course;
  const shown = problems.filter((problem) => problem.severity !== "note");
  at("problems").hidden = !shown.length && !failure;
  const lines = shown.map((problem) =>
    element("li", { className: problem.severity },
      element("code", { textContent: problem.place }), " ",
      element("b", { textContent: problem.code }), ` ${problem.message}`,
      ...(problem.hint ? [element("small", { textContent: problem.hint })] : [])));
  if (failure) lines.unshift(element("li", { className: "error" }, element("b", { textContent: failure })));
  at("problems").replaceChildren(element("h2", { textContent: `${words.problems}: ${lines.length}` }), element("ul", {}, ...lines));
}

function showLinks() {
  const entry = current();
  const { words } = state.course;
  const links = entry ? [
    element("a", { href: entry.file, textContent: `${words.deck} (.pptx)`, download: "" }),
    ...entry.handouts.map((each) => element("a", { href: each.address, textContent: each.name, target: "_blank" })),
    ...(entry.clock ? [element("a", { href: entry.clock, textContent: words.clock, target: "_blank" })] : []),
  ] : [];
  at("links").replaceChildren(...links);
}

async function showDeck() {
  const deck = state.deck;
  if (!deck) { at("slides").replaceChildren(); return; }
  let slides = [];
  try {
    slides = (await ask(`deck/${deck.split("/").map(encodeURIComponent).join("/")}`)).slides;
  } catch (error) {
    at("keys").textContent = state.course.words.none;
  }
  if (deck !== state.deck) return;
  const list = at("slides");
  const held = list.dataset.deck === deck ? anchor() : null;
  const known = new Map(list.dataset.deck === deck ? [...list.children].map((item) => [item.dataset.key, item]) : []);
  const seen = new Map();
  const items = slides.map((slide, place) => {
    const times = seen.get(slide.key) || 0;
    seen.set(slide.key, times + 1);
    const key = `${slide.key || place}${times ? `~${times}` : ""}`;
    const item = known.get(key) || element("li", {}, element("div", { className: "picture" }), element("p", { className: "notes" }));
    const changed = item.source !== slide.svg;
    if (changed) {
      item.firstChild.innerHTML = slide.svg;
      item.firstChild.firstChild.setAttribute("aria-label", `${place + 1}. ${slide.title}`);
      item.source = slide.svg;
    }
    item.classList.toggle("changed", changed && held !== null);
    item.dataset.key = key;
    item.lastChild.textContent = slide.notes.join("\n");
    return item;
  });
  list.dataset.deck = deck;
  list.replaceChildren(...items);
  if (held) {
    const there = items.find((item) => item.dataset.key === held.key) || items[Math.min(held.place, items.length - 1)];
    if (there) window.scrollBy({ top: there.getBoundingClientRect().top - held.top, behavior: "instant" });
  }
  const wanted = decodeURIComponent(location.hash.slice(1).split("@")[1] || "");
  const here = items.find((item) => item.dataset.key === (state.slide || wanted)) || items[0];
  if (here) mark(here, !held && Boolean(wanted));
}

// The slide at the top of the window: what it shows now it shows after the change.
function anchor() {
  const items = [...at("slides").children];
  const place = Math.max(0, items.findIndex((item) => item.getBoundingClientRect().bottom > 80));
  const item = items[place];
  return item ? { key: item.dataset.key, place, top: item.getBoundingClientRect().top } : null;
}

function mark(item, move) {
  for (const each of at("slides").children) each.removeAttribute("aria-current");
  item.setAttribute("aria-current", "true");
  state.slide = item.dataset.key;
  history.replaceState(null, "", `${location.search}#${encodeURIComponent(state.deck)}@${encodeURIComponent(state.slide)}`);
  if (move) item.scrollIntoView({ block: "start", behavior: "instant" });
}

async function open(deck) {
  Object.assign(state, { deck, slide: "" });
  history.replaceState(null, "", `${location.search}#${encodeURIComponent(deck)}`);
  showSessions();
  showLinks();
  await showDeck();
  window.scrollTo({ top: 0, behavior: "instant" });
}

const STEPS = {
  ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Home: -Infinity, End: Infinity,
};

document.addEventListener("keydown", (event) => {
  const step = STEPS[event.key];
  const items = [...at("slides").children];
  if (!step || !items.length || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const here = items.findIndex((item) => item.hasAttribute("aria-current"));
  mark(items[Math.min(items.length - 1, Math.max(0, here + step))], true);
});

at("language").addEventListener("click", async () => {
  state.language = state.language === "ko" ? "en" : "ko";
  history.replaceState(null, "", `?lang=${state.language}${location.hash}`);
  await showCourse();
});

function listen() {
  const events = new EventSource("events");
  events.addEventListener("building", () => {
    if (state.course) at("state").textContent = state.course.words.building;
  });
  events.addEventListener("deck", (event) => {
    if (state.deck.replace(/^\d+\//, "") === JSON.parse(event.data)) showDeck();
  });
  events.addEventListener("built", async () => {
    await showCourse();
    await showDeck();
  });
  events.addEventListener("error", () => {
    if (state.course) at("state").textContent = state.course.words.lost;
  });
}

listen();
