// Runs beside the Pele script in one JavaScript context: no host functions, no clock, no randomness.
"use strict";

// Diagrams must not depend on the machine's time zone: local time is UTC here.
const utcMethods = ["Date", "Day", "FullYear", "Hours", "Milliseconds", "Minutes", "Month", "Seconds"];
for (const name of utcMethods) {
  Date.prototype["get" + name] = Date.prototype["getUTC" + name];
  if (name !== "Day") Date.prototype["set" + name] = Date.prototype["setUTC" + name];
}
Date.prototype.getTimezoneOffset = () => 0;
globalThis.Date = class extends Date {
  constructor(...parts) {
    super(...(parts.length > 1 ? [Date.UTC(...parts)] : parts.length ? parts : [0]));
  }
  static now() {
    return 0;
  }
};
Math.random = () => 0.5;

let advances = [{}, {}];

function setAdvances(regular, bold) {
  advances = [regular, bold];
}

function advanceOf(table, character) {
  const code = character.codePointAt(0);
  if (code >= 0xac00 && code <= 0xd7a3) return table["가"];
  const known = table[character];
  if (known !== undefined) return known;
  if (/\p{Mark}|\p{Cf}/u.test(character)) return 0;
  return code >= 0x1f000 ? table["emoji"] : code >= 0x2e80 ? table["가"] : table["other"];
}

const measurer = {
  // `style` has bit 1 for bold and bit 2 for italic.
  width(text, size, style) {
    const table = advances[style & 1];
    let sum = 0;
    for (const character of spelled(text)) sum += advanceOf(table, character);
    return sum * size;
  },
};

// Words in scripts that a kind's grammar has no place for stand in the source under other names.
let aliases = {};

function spelled(text) {
  return text.includes("Zq") ? text.replace(/Zq[a-p]+qZ/g, (alias) => aliases[alias] ?? alias) : text;
}

function plain(key, value) {
  if (typeof value === "string") return spelled(value);
  if (!(value instanceof Map)) return value;
  return Object.fromEntries(Array.from(value, ([name, entry]) => [spelled(String(name)), entry]));
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function answer(work) {
  try {
    return JSON.stringify(work(), plain);
  } catch (error) {
    const { message, code = "runtime", line = 0, column = 0 } = error;
    return JSON.stringify({ error: { message: String(message), code, line, column } });
  }
}

function parseDiagram(source, options, names) {
  aliases = names;
  return answer(() => ({ model: pele.parse(source, options) }));
}

function drawDiagram(source, options, names, turned) {
  aliases = Object.fromEntries(Object.entries(names).map(([alias, word]) => [alias, escaped(word)]));
  const outline = () => {
    const model = pele.parse(source, options);
    const drawn = pele.render(turned ? turn(model) : model, {
      responsive: false,
      autoDirection: false,
      images: false,
      links: false,
      measurer,
      ...options,
    });
    return { svg: drawn.svg, width: drawn.width, height: drawn.height };
  };
  return answer(outline);
}

const turns = { TB: "LR", TD: "LR", BT: "RL", LR: "TB", RL: "BT" };

function turn(model) {
  if (model.type === "state") {
    const stated = model.rootDoc.find((statement) => statement.stmt === "dir");
    if (stated) stated.value = turns[stated.value];
    else model.rootDoc.unshift({ stmt: "dir", value: "LR" });
  } else {
    model.direction = turns[model.direction || "TB"];
  }
  return model;
}
