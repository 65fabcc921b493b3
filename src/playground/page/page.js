// The page of the playground: welcome, three phones, their story, a clock. It speaks only to /control.

import { Clock } from "./clock.js";
import { act, stream } from "./control.js";
import { byId, tell } from "./dom.js";
import { Inside } from "./inside.js";
import { Phone } from "./phone.js";
import { Story } from "./story.js";
import { words } from "./words.js";

const READABLE = 8000;
const home = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

class Page {
  constructor() {
    this.place = home;
    this.at = 0;
    this.waiting = [];
    this.phones = {};
    for (const section of document.querySelectorAll(".phone")) {
      this.phones[section.dataset.chat] = new Phone(section, () => this.place);
    }
    this.counts = counting(this.phones);
    this.clock = new Clock(this);
    this.story = new Story(this);
    this.inside = new Inside(this);
    this.tabs();
    this.buttons();
    stream({
      chat: (changes) => this.hears(changes),
      at: (at) => this.reaches(at),
      state: (state) => this.stands(state),
      ahead: (ahead) => this.looksAhead(ahead),
    }, (lost) => this.says(lost ? words.gone : "", lost));
  }

  zone() {
    return this.place;
  }

  /** From now on times are shown as it is there. */
  dwells(zone) {
    if (!zone || zone === this.place) return;
    this.place = zone;
    Object.values(this.phones).forEach((phone) => phone.redraw());
  }

  hears(changes) {
    const phone = this.phones[changes.chat];
    const news = phone.changes(changes);
    this.counts.adds(changes.chat, news);
    if (news > 0 && this.seen !== changes.chat) this.tab(changes.chat).classList.add("fresh");
  }

  reaches(at) {
    this.at = at;
    this.waiting = this.waiting.filter(({ change, reached }) => change > at || reached());
  }

  /** Returns when the page shows all that has happened by now. */
  async caughtUp(rests = false) {
    const { changes } = await act("clock", { advance_seconds: 0, rests });
    if (changes <= this.at) return;
    await new Promise((reached) => { this.waiting.push({ change: changes, reached }); });
  }

  stands(state) {
    const begins = !this.state;
    this.state = state;
    this.clock.stands(state);
    for (const chat of state.chats) this.phones[chat.name]?.setChat(chat);
    this.inside.stands(state);
    if (begins) this.shows(this.isNew() ? "welcome" : "play");
    const down = !state.up && !state.moves;
    if (down) this.says(words.down, true);
    else if (this.down) this.recovers();
    this.down = down;
    this.hints();
  }

  looksAhead(ahead) {
    this.dwells(ahead.zone);
    this.clock.looksAhead(ahead);
  }

  isNew() {
    return !this.phones.ana.open && !this.phones.ben.open;
  }

  /** Before both have a seat, it is said what to do. */
  hints() {
    byId("hint").hidden = this.mode !== "play" || !this.isNew();
  }

  shows(mode) {
    this.mode = mode;
    document.body.dataset.mode = mode;
    for (const part of ["welcome", "story", "clock"]) byId(part).hidden = part !== (mode === "play" ? "clock" : mode);
    byId("to-story").setAttribute("aria-pressed", String(mode === "story"));
    byId("to-play").setAttribute("aria-pressed", String(mode === "play"));
    this.hints();
  }

  /** Says how it goes, once; what went wrong stays to be read for a while. */
  says(text, bad = false) {
    if (!bad && performance.now() < this.readable) return;
    this.readable = bad && text ? performance.now() + READABLE : 0;
    tell(byId("status"), text);
    byId("status").classList.toggle("bad", bad);
  }

  /** What went wrong is over. */
  recovers() {
    this.readable = 0;
    this.says("");
  }

  lights(chat) {
    for (const phone of Object.values(this.phones)) {
      phone.section.classList.toggle("lit", phone.chat === chat);
    }
    if (chat) this.sees(chat);
  }

  async watches() {
    this.shows("story");
    try {
      await this.story.opens();
    } catch (error) {
      this.says(error.message, true);
    }
  }

  async takesOver() {
    this.story.closes();
    await this.story.idle;
    this.shows("play");
    this.says("");
    await act("run", { on: true }).catch((error) => this.says(error.message, true));
    byId("next").focus();
  }

  tab(chat) {
    return document.querySelector(`#tabs [data-tab=${chat}]`);
  }

  /** On a narrow screen one phone at a time is seen. */
  sees(chat) {
    if (this.seen === chat) return;
    this.seen = chat;
    document.body.dataset.seen = chat;
    for (const tab of document.querySelectorAll("#tabs button")) {
      tab.setAttribute("aria-pressed", String(tab.dataset.tab === chat));
    }
    this.tab(chat).classList.remove("fresh");
    this.phones[chat].toEnd();
  }

  tabs() {
    for (const tab of document.querySelectorAll("#tabs button")) {
      tab.addEventListener("click", () => this.sees(tab.dataset.tab));
    }
    this.sees("group");
  }

  buttons() {
    for (const id of ["watch", "to-story"]) byId(id).addEventListener("click", () => this.watches());
    byId("play-both").addEventListener("click", () => this.shows("play"));
    byId("to-play").addEventListener("click", () => (this.mode === "story" ? this.takesOver() : this.shows("play")));
    byId("set-up").addEventListener("click", () => this.setsUp());
    byId("to-inside").addEventListener("click", ({ currentTarget: button }) => {
      const open = button.getAttribute("aria-expanded") !== "true";
      button.setAttribute("aria-expanded", String(open));
      document.body.classList.toggle("with-inside", open);
      this.inside.opens(open);
    });
    byId("start-over").addEventListener("click", () => byId("sure").showModal());
    byId("sure").addEventListener("close", () => byId("sure").returnValue === "yes" && this.startsOver());
    byId("theme").addEventListener("click", () => this.recolours());
    this.colours(stored("theme") ?? "auto");
  }

  async setsUp() {
    byId("set-up").disabled = true;
    this.says(words.settingUp);
    await this.story.setsUp();
    byId("set-up").disabled = false;
    this.says("");
    byId("next").focus();
  }

  async startsOver() {
    try {
      await act("anew", { runs: true });
      this.says("");
    } catch (error) {
      this.says(error.message, true);
    }
  }

  recolours() {
    const all = ["auto", "light", "dark"];
    this.colours(all[(all.indexOf(this.theme) + 1) % all.length]);
    try {
      localStorage.setItem("theme", this.theme);
    } catch { /* Somebody forbids it: then it lasts as long as the page. */ }
  }

  colours(theme) {
    this.theme = theme;
    document.documentElement.dataset.theme = theme;
    byId("theme").setAttribute("aria-label", words.theme[theme]);
    byId("theme").title = words.theme[theme];
  }
}

function stored(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** How much came in which chat since it began to count. */
function counting() {
  let by = {};
  return {
    begin() { by = {}; },
    adds(chat, news) { if (news > 0) by[chat] = (by[chat] ?? 0) + news; },
    end: () => ({ number: Object.values(by).reduce((sum, one) => sum + one, 0), by }),
  };
}

new Page();
