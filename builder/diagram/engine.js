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
  lastSource = "";
}

function advanceOf(table, character) {
  const code = character.codePointAt(0);
  if (code >= 0xac00 && code <= 0xd7a3) return table["가"];
  const known = table[character];
  if (known !== undefined) return known;
  if (/\p{Mark}|\p{Cf}/u.test(character)) return 0;
  return code >= 0x1f000 ? table["emoji"] : code >= 0x2e80 ? table["가"] : table["other"];
}

// Of one diagram: the same words are measured for every way to draw it.
const widths = [new Map(), new Map()];

const measurer = {
  // `style` has bit 1 for bold and bit 2 for italic.
  width(text, size, style) {
    const known = widths[style & 1];
    let width = known.get(text);
    if (width === undefined) {
      const table = advances[style & 1];
      width = 0;
      for (const character of spelled(text)) width += advanceOf(table, character);
      known.set(text, width);
    }
    return width * size;
  },
};

// Words in scripts that a kind's grammar has no place for stand in the source under other names; none of
// them has a mark that XML would take for its own.
let aliases = {};
let lastSource = "";

function spelled(text) {
  return text.includes("Zq") ? text.replace(/Zq[a-p]+qZ/g, (alias) => aliases[alias] ?? alias) : text;
}

function answer(work) {
  try {
    return JSON.stringify(work(), (_, value) => (typeof value === "string" ? spelled(value) : value));
  } catch (error) {
    const { message, code = "runtime", line = 0, column = 0 } = error;
    return JSON.stringify({ error: { message: String(message), code, line, column } });
  }
}

// What the words about a diagram, and other ways to draw it, need of its model.
function told(model) {
  const { type, title } = model;
  if (type === "sequence") {
    const actors = Array.from(model.actors, ([name, actor]) => [name, actor.description]);
    return { type, title, actors, messages: model.messages.filter(({ from, to }) => from && to) };
  }
  if (type === "flowchart") {
    const nodes = Array.from(model.nodes.keys());
    const links = model.edges.map(({ start, end }) => [start, end]);
    const groups = model.subgraphs.map(({ id, nodes: members }) => [id, members]);
    return { type, title, nodes, links, groups };
  }
  try {
    const tell = sayings[type];
    return { type, title, says: tell ? tell(model).map(plain).filter(Boolean) : [] };
  } catch {
    // A diagram that can be drawn is drawn, whatever its model lacks; its words are told instead.
    return { type, title };
  }
}

function plain(words) {
  return String(words).replace(/<br\s*\/?>/gi, " ").replace(/\s+/g, " ").trim();
}

// Kinds without links say what they show: each entry is a sentence that needs no grammar.
const sayings = {
  pie({ sections }) {
    const whole = Array.from(sections.values()).reduce((sum, value) => sum + value, 0) || 1;
    return Array.from(sections, ([name, value]) => `${name} ${value} (${Math.round((100 * value) / whole)}%)`);
  },
  xychart({ yAxis, plots }) {
    const unit = yAxis && yAxis.title ? `${yAxis.title}: ` : "";
    return plots.map(({ title, data }) => {
      const named = title ? `${title}: ` : unit;
      return named + data.map(([place, value]) => `${place} ${value}`).join(", ");
    });
  },
  radar({ axes, curves }) {
    return curves.map(({ label, name, entries }) => {
      const values = entries.map((value, place) => `${axes[place] ? axes[place].label : ""} ${value}`);
      return `${label || name}: ${values.join(", ")}`;
    });
  },
  quadrantChart({ xAxisLeft, xAxisRight, yAxisBottom, yAxisTop, quadrants, points }) {
    const words = (...texts) => texts.map((text) => (text ? text.text : "")).filter(Boolean);
    return [
      words(xAxisLeft, xAxisRight).join(" → "),
      words(yAxisBottom, yAxisTop).join(" → "),
      words(...quadrants).join(", "),
      points.map(({ text, x, y }) => `${text.text} (${x}, ${y})`).join(", "),
    ];
  },
  sankey({ links }) {
    return links.map(({ source, target, value }) => `${source.id} → ${target.id} ${value}`);
  },
  gantt({ tasks }) {
    return grouped(tasks, ({ task }) => plain(task));
  },
  journey({ tasks }) {
    return grouped(tasks, ({ task, score, people }) => {
      return `${plain(task)} ${score}` + (people.length ? ` (${people.join(", ")})` : "");
    });
  },
  timeline({ periods }) {
    return grouped(periods, ({ text, events }) => [plain(text), events.map(plain).join(", ")].filter(Boolean).join(" "));
  },
  treemap({ roots }) {
    return roots.map(branch);
  },
  mindmap({ nodes }) {
    const [root] = nodes;
    return root ? [root.descr, ...root.children.map(idea)] : [];
  },
  kanban({ sections }) {
    return sections.map(({ label, items }) => `${label}: ${items.map((item) => plain(item.label)).join(", ")}`);
  },
  architecture({ nodes, groups, edges }) {
    const called = (id) => plain((nodes.get(id) || groups.get(id) || {}).title || id);
    const inside = (id) => Array.from(nodes.values()).filter((node) => node.in === id);
    return [
      ...Array.from(groups.keys(), (id) => `${called(id)}: ${inside(id).map((node) => called(node.id)).join(", ")}`),
      ...edges.map(({ lhsId, lhsInto, rhsId, rhsInto }) => {
        const line = lhsInto && rhsInto ? "↔" : lhsInto ? "←" : rhsInto ? "→" : "–";
        return `${called(lhsId)} ${line} ${called(rhsId)}`;
      }),
    ];
  },
};

function grouped(entries, say) {
  const groups = new Map();
  for (const entry of entries) {
    const group = entry.section || "";
    if (!groups.has(group)) groups.set(group, []);
    groups.get(group).push(say(entry));
  }
  return Array.from(groups, ([group, said]) => (group ? `${plain(group)}: ` : "") + said.join(", "));
}

function idea({ descr, children }) {
  if (!children.length) return descr;
  return `${descr}: ${children.map((child) => (child.children.length ? `(${idea(child)})` : idea(child))).join(", ")}`;
}

function branch({ name, value, children }) {
  if (!children) return value === undefined ? name : `${name} ${value}`;
  return `${name}: ${children.map((child) => (child.children ? `(${branch(child)})` : branch(child))).join(", ")}`;
}

function drawDiagram(source, options, names, turned) {
  if (source !== lastSource) for (const known of widths) known.clear();
  lastSource = source;
  aliases = names;
  return answer(() => {
    const model = pele.parse(source, options);
    const about = told(model);
    const { svg, width, height } = pele.render(turned ? turn(model) : model, {
      responsive: false,
      autoDirection: false,
      images: false,
      links: false,
      measurer,
      ...options,
    });
    return { about, svg, width, height };
  });
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
