"use strict";
// Search as you type. Korean is compared letter by letter, as an input method writes it: while someone types
// 쿠버네티스, 쿠버네팃 is on the screen, and it must already find it. A word of consonants alone finds initials.
(() => {
  const records = JSON.parse(document.getElementById("index").textContent);
  const texts = JSON.parse(document.getElementById("texts").textContent);
  const form = document.querySelector("form.search");
  const query = document.getElementById("query");
  const count = document.getElementById("count");
  const results = document.getElementById("results");
  const list = results.querySelector("ol");
  const weeks = document.getElementById("weeks");
  const SHOWN_LINES = 4;
  const KINDS = { title: "Title", objective: "Objective", topic: "Topic", "key-point": "Key point", term: "Term" };
  const WEIGHTS = { title: 8, term: 4, topic: 3, "key-point": 2, objective: 2 };

  const INITIALS = [..."ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"];
  const VOWELS = ["ㅏ", "ㅐ", "ㅑ", "ㅒ", "ㅓ", "ㅔ", "ㅕ", "ㅖ", "ㅗ", "ㅗㅏ", "ㅗㅐ", "ㅗㅣ", "ㅛ", "ㅜ", "ㅜㅓ", "ㅜㅔ", "ㅜㅣ", "ㅠ", "ㅡ", "ㅡㅣ", "ㅣ"];
  const FINALS = ["", "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ", "ㅁ", "ㅂ", "ㅂㅅ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ"];
  // Compound letters that stand alone, as they are typed: ㄳ is ㄱ and ㅅ, ㅘ is ㅗ and ㅏ.
  const ALONE = { ㄳ: "ㄱㅅ", ㄵ: "ㄴㅈ", ㄶ: "ㄴㅎ", ㄺ: "ㄹㄱ", ㄻ: "ㄹㅁ", ㄼ: "ㄹㅂ", ㄽ: "ㄹㅅ", ㄾ: "ㄹㅌ", ㄿ: "ㄹㅍ", ㅀ: "ㄹㅎ", ㅄ: "ㅂㅅ", ㅘ: "ㅗㅏ", ㅙ: "ㅗㅐ", ㅚ: "ㅗㅣ", ㅝ: "ㅜㅓ", ㅞ: "ㅜㅔ", ㅟ: "ㅜㅣ", ㅢ: "ㅡㅣ" };

  /** Returns the letters of one character: the jamo of a Hangul syllable, a Latin letter without case and accent. */
  function letters(character) {
    const place = character.codePointAt(0) - 0xac00;
    if (place >= 0 && place < 11172) {
      const final = place % 28;
      const vowel = ((place - final) / 28) % 21;
      return INITIALS[(place - final - vowel * 28) / 588] + VOWELS[vowel] + FINALS[final];
    }
    if (ALONE[character]) return ALONE[character];
    // Letters that stand alone are these letters already; NFKD would make others of them.
    if (character >= "ㄱ" && character <= "ㅣ") return character;
    return character.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase();
  }

  function initial(character) {
    const place = character.codePointAt(0) - 0xac00;
    return place >= 0 && place < 11172 ? INITIALS[Math.floor(place / 588)] : letters(character);
  }

  /** Returns the text's letters, and for each letter the character that it belongs to. */
  function spelled(text, spell) {
    const characters = [...text.normalize("NFC")];
    let line = "";
    const owners = [];
    characters.forEach((character, place) => {
      const found = spell(character);
      line += found;
      for (let i = 0; i < found.length; i += 1) owners.push(place);
    });
    return { characters, line, owners };
  }

  const ready = new Map();
  function prepared(text) {
    if (!ready.has(text)) ready.set(text, { letters: spelled(text, letters), initials: spelled(text, initial) });
    return ready.get(text);
  }

  function words(text) {
    return text.normalize("NFC").trim().split(/\s+/).filter(Boolean).map((word) => {
      const onlyInitials = [...word].length > 1 && [...word].every((character) => INITIALS.includes(character));
      return { how: onlyInitials ? "initials" : "letters", line: spelled(word, letters).line };
    });
  }

  /** Returns the places of a word in a text, as pairs of its first character and the one after its last. */
  function places(text, word) {
    const { line, owners } = prepared(text)[word.how];
    const found = [];
    for (let at = line.indexOf(word.line); at >= 0; at = line.indexOf(word.line, at + word.line.length)) {
      found.push([owners[at], owners[at + word.line.length - 1] + 1]);
    }
    return found;
  }

  function linesOf(record) {
    return [["title", record.title, ""], ...record.lines];
  }

  /** Returns what of a record holds the words, best first; nothing where one of them is missing altogether. */
  function matching(record, wanted) {
    const missing = new Set(wanted);
    const lines = [];
    let weight = 0;
    for (const line of linesOf(record)) {
      const hits = wanted.filter((word) => places(line[1], word).length || places(line[2], word).length);
      if (!hits.length) continue;
      hits.forEach((word) => missing.delete(word));
      weight += WEIGHTS[line[0]] * hits.length;
      lines.push({ line, hits: hits.length });
    }
    if (missing.size) return null;
    lines.sort((a, b) => b.hits - a.hits || WEIGHTS[b.line[0]] - WEIGHTS[a.line[0]]);
    return { record, weight, lines: lines.map((each) => each.line) };
  }

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  /** Returns the text with the places of the words marked. */
  function marked(text, wanted) {
    const characters = prepared(text).letters.characters;
    const lit = new Array(characters.length).fill(false);
    for (const word of wanted) for (const [from, to] of places(text, word)) lit.fill(true, from, to);
    const parts = [];
    for (let at = 0; at < characters.length;) {
      let end = at;
      while (end < characters.length && lit[end] === lit[at]) end += 1;
      const part = characters.slice(at, end).join("");
      parts.push(lit[at] ? element("mark", {}, part) : part);
      at = end;
    }
    return parts;
  }

  function title(id) {
    const found = document.getElementById(`${id}-title`);
    return found ? found.firstChild.textContent || found.textContent : "";
  }

  function where(record) {
    const own = document.getElementById(record.key);
    const day = own && own.closest(".day");
    const week = own && own.closest(".week");
    const facts = own && own.classList.contains("session") ? own.querySelector(".facts > span") : null;
    const names = [week && week.id ? title(week.id) : "", day && day !== own ? title(day.id) : "", facts ? facts.textContent : ""];
    return names.filter(Boolean).join(" › ");
  }

  function shown({ record, lines }, wanted) {
    const link = element("a", { href: `#${encodeURIComponent(record.key).replaceAll("%2F", "/")}` }, ...marked(record.title || title(record.key), wanted));
    link.addEventListener("click", () => clear(false));
    const others = lines.filter(([kind]) => kind !== "title").slice(0, SHOWN_LINES);
    const item = element("li", { lang: record.language }, element("p", { class: "where" }, where(record)), element("p", { class: "found" }, link));
    if (others.length) {
      item.append(element("ul", {}, ...others.map(([kind, text, note]) => element(
        "li", {}, element("span", { class: "kind" }, texts[KINDS[kind]]), " ", ...marked(text, wanted), ...(note ? [" – ", ...marked(note, wanted)] : []),
      ))));
    }
    return item;
  }

  function search() {
    const wanted = words(query.value);
    results.hidden = !wanted.length;
    weeks.hidden = Boolean(wanted.length);
    document.body.classList.toggle("searching", Boolean(wanted.length));
    list.replaceChildren();
    if (!wanted.length) {
      count.textContent = "";
      return;
    }
    const found = records.map((record) => matching(record, wanted)).filter(Boolean);
    found.sort((a, b) => b.weight - a.weight);
    list.append(...found.map((each) => shown(each, wanted)));
    count.textContent = !found.length ? texts["Nothing found"]
      : found.length === 1 ? texts["1 result"] : texts["{count} results"].replace("{count}", found.length);
  }

  function clear(focus = true) {
    query.value = "";
    search();
    if (focus) query.focus();
  }

  /** Marks the days that are today, by the reader's own clock. */
  function markToday() {
    const now = new Date();
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
    for (const day of document.querySelectorAll(`.day[data-date="${today}"] .day-title`)) {
      day.append(element("span", { class: "today" }, texts.Today));
    }
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = list.querySelector("a");
    if (first) first.focus();
  });
  query.addEventListener("input", search);
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest("input")) {
      event.preventDefault();
      query.focus();
      query.select();
    } else if (event.key === "Escape" && query.value && !event.isComposing) {
      event.preventDefault();
      clear();
    }
  });
  markToday();
  // A browser that comes back to the page keeps what was typed.
  search();
})();
