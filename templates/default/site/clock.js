"use strict";
// The phase clock. It counts by the clock of the machine and not by its own ticks, so that a tab that slept or a
// window that was covered is right again at once. What was counted outlives a reload of the page.
(() => {
  const plan = JSON.parse(document.getElementById("plan").textContent);
  const texts = JSON.parse(document.getElementById("texts").textContent);
  const get = (id) => document.getElementById(id);
  const rows = [...document.querySelectorAll(".phases li")];
  const colors = rows.map((row) => /fill-(\d)/.exec(row.className)[1]);
  const MINUTE = 60_000;
  const planned = plan.phases.map((phase) => phase.minutes * MINUTE);
  const total = planned.reduce((sum, each) => sum + each, 0);
  const memory = `classdeck:clock:${plan.key}:${planned.join("/")}`;
  const HINT_TIME = 4_000;

  /** Returns the clock as it stands before the class. */
  function fresh() {
    return { spent: planned.map(() => 0), held: planned.map(() => false), place: 0, began: 0, ticked: 0, auto: true };
  }

  let clock = remembered() || fresh();
  let said = -1;
  let warned = -1;
  let hintUntil = 0;
  let lock = null;

  const running = () => clock.ticked > 0;

  /** Adds the time since the last tick to the phase that runs; where phases move on by themselves, to the next. */
  function tick(now) {
    if (!running()) return;
    clock.spent[clock.place] += Math.max(0, now - clock.ticked);
    clock.ticked = now;
    while (clock.auto && !clock.held[clock.place] && clock.place < planned.length - 1) {
      const rest = clock.spent[clock.place] - planned[clock.place];
      if (rest < 0) break;
      clock.spent[clock.place] -= rest;
      clock.place += 1;
      clock.spent[clock.place] += rest;
    }
  }

  function run() {
    const now = Date.now();
    tick(now);
    if (running()) {
      clock.ticked = 0;
      release();
    } else {
      clock.ticked = now;
      clock.began = clock.began || now;
      keepAwake();
    }
    show();
  }

  /** Goes to another phase. Who goes back isn't done there: that phase then waits to be left by hand. */
  function go(step) {
    tick(Date.now());
    const place = clock.place + step;
    if (place < 0 || place >= planned.length) return;
    clock.place = place;
    if (step < 0) clock.held[place] = true;
    show();
  }

  function reset() {
    const now = Date.now();
    if (running() && now > hintUntil) {
      hintUntil = now + HINT_TIME;
      show();
      return;
    }
    const auto = clock.auto;
    clock = { ...fresh(), auto };
    said = -1;
    warned = -1;
    hintUntil = 0;
    release();
    show();
  }

  function automatic() {
    tick(Date.now());
    clock.auto = !clock.auto;
    show();
  }

  function fullScreen() {
    const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    Promise.resolve(done).catch(() => {});
  }

  /** Keeps the screen lit; browsers allow it on pages from a server only. */
  function keepAwake() {
    if (!navigator.wakeLock) return;
    navigator.wakeLock.request("screen").then((got) => { lock = got; }, () => {});
  }

  function release() {
    if (lock) lock.release().catch(() => {});
    lock = null;
  }

  function remember() {
    try {
      localStorage.setItem(memory, JSON.stringify(clock));
    } catch {
      // A browser that keeps nothing for pages from a file still counts.
    }
  }

  /** Returns what was counted before a reload; nothing of a class that must be long over. */
  function remembered() {
    try {
      const kept = JSON.parse(localStorage.getItem(memory));
      const fits = kept && kept.spent.length === planned.length && kept.held.length === planned.length;
      return fits && Date.now() - kept.began < 2 * total ? kept : null;
    } catch {
      return null;
    }
  }

  /** Returns `4:05`; what is left counts the second that has begun, what is spent doesn't. */
  function time(milliseconds, round = Math.floor) {
    const seconds = Math.max(0, round(milliseconds / 1000));
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }

  function hour(moment) {
    const date = new Date(moment);
    return `${String(date.getHours()).padStart(2, "0")}:${String(date.getMinutes()).padStart(2, "0")}`;
  }

  function filled(text, values) {
    return texts[text].replace(/\{(\w+)\}/g, (whole, name) => values[name]);
  }

  function set(id, text) {
    if (get(id).textContent !== text) get(id).textContent = text;
  }

  function show() {
    const now = Date.now();
    tick(now);
    const phase = plan.phases[clock.place];
    const left = planned[clock.place] - clock.spent[clock.place];
    const over = left <= -1000;
    set("phase", phase.label);
    set("subject", phase.title === phase.label ? "" : phase.title);
    set("left", over ? `+${time(-left)}` : time(left, Math.ceil));
    set("left-name", `${over ? texts["Over time"] : texts["Time left"]}: `);
    set("step", stepName(phase, clock.spent[clock.place]));
    const following = plan.phases[clock.place + 1];
    const finished = !following && left <= 0;
    set("next", finished ? texts["Session over"] : following ? filled("Next: {phase}", { phase: following.label }) : texts["Last phase"]);
    document.body.className = `tone-${colors[clock.place]} ${over ? "overtime" : left <= MINUTE && planned[clock.place] > MINUTE ? "ending" : ""}`;
    set("wall", hour(now));
    showPhases();
    showBalance(now);
    showButtons(now);
    announce(phase, left);
    remember();
  }

  function stepName(phase, spent) {
    const minute = spent / MINUTE;
    const step = phase.steps.find((each) => minute >= each.start && minute < each.start + each.minutes);
    return step ? `${step.title} · ${time((step.start + step.minutes) * MINUTE - spent, Math.ceil)}` : "";
  }

  function showPhases() {
    rows.forEach((row, place) => {
      const spent = clock.spent[place];
      const actual = row.querySelector(".actual");
      const text = spent >= 1000 ? time(spent) : "";
      if (actual.textContent !== text) actual.textContent = text;
      actual.classList.toggle("over", spent >= planned[place] + 1000);
      row.style.setProperty("--done", planned[place] ? Math.min(1, spent / planned[place]) : 0);
      if (place === clock.place) row.setAttribute("aria-current", "step");
      else row.removeAttribute("aria-current");
    });
  }

  /** Shows how far the class is from its plan: the time that went by since it began, pauses too, against the plan's. */
  function showBalance(now) {
    const before = planned.slice(0, clock.place).reduce((sum, each) => sum + each, 0);
    const reached = before + Math.min(clock.spent[clock.place], planned[clock.place]);
    const late = clock.began ? now - clock.began - reached : 0;
    const text = !clock.began ? "" : late >= 1000 ? filled("{time} behind", { time: time(late) })
      : late <= -1000 ? filled("{time} ahead", { time: time(-late) }) : texts["On time"];
    set("balance", text);
    get("balance").classList.toggle("behind", late >= 1000);
    const begin = plannedStart(now);
    const end = filled("Ends at {time}", { time: hour(now + total - reached) });
    const wish = begin ? ` (${filled("planned {time}", { time: hour(begin + total) })})` : "";
    set("end", clock.began ? end + wish : begin ? filled("Ends at {time}", { time: hour(begin + total) }) : "");
    set("began", clock.began ? filled("Began at {time}", { time: hour(clock.began) }) : "");
  }

  function plannedStart(now) {
    if (!plan.start) return 0;
    const [hours, minutes] = plan.start.split(":").map(Number);
    return new Date(now).setHours(hours, minutes, 0, 0);
  }

  function showButtons(now) {
    const name = running() ? "Pause" : clock.began ? "Resume" : "Start";
    const label = get("run").querySelector("span");
    if (label.textContent !== texts[name]) label.textContent = texts[name];
    get("back").disabled = clock.place === 0;
    get("on").disabled = clock.place === planned.length - 1;
    get("auto").setAttribute("aria-pressed", String(clock.auto));
    set("hint", now < hintUntil ? texts["Press R again to start over"] : "");
  }

  /** Tells screen readers of a new phase and of its last minute, and of nothing in between. */
  function announce(phase, left) {
    if (said !== clock.place && clock.began) {
      said = clock.place;
      set("said", `${phase.label}, ${time(planned[clock.place])}`);
    } else if (warned !== clock.place && running() && left <= MINUTE && planned[clock.place] > MINUTE) {
      warned = clock.place;
      set("said", texts["1 minute left"]);
    }
  }

  const actions = { run, back: () => go(-1), on: () => go(1), auto: automatic, reset, full: fullScreen };
  for (const [id, action] of Object.entries(actions)) {
    get(id).addEventListener("click", (event) => {
      action();
      // After a click with the mouse the space bar means the clock again, and not this button.
      if (event.detail > 0) event.currentTarget.blur();
    });
  }
  // By their place on the keyboard: in Korean mode the key R gives ㄱ.
  const keys = { Space: "run", ArrowLeft: "back", ArrowRight: "on", KeyA: "auto", KeyR: "reset", KeyF: "full" };
  document.addEventListener("keydown", (event) => {
    const id = keys[event.code];
    const natural = event.code === "Space" && event.target.closest("button, a");
    if (!id || natural || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    actions[id]();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && running()) keepAwake();
    show();
  });
  show();
  setInterval(show, 200);
})();
