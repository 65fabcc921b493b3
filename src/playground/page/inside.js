// What goes on inside, closed at first: decisions, outbox, faults, a kill; and what is rare at Telegram.

import { act, look } from "./control.js";
import { byId, element, tell } from "./dom.js";
import { nameOf } from "./message.js";
import { words } from "./words.js";

const LONG = 30;

const faults = {
  slow: { on: () => ["faults", { fail_next: 1000, slow_ms: 1500 }] },
  limited: { on: () => ["faults", { fail_next: 1, status: 429, retry_after: LONG }] },
  offline: { on: () => ["faults", { fail_next: 1000, drop: "before" }] },
  broken: { on: () => ["faults", { fail_next: 1000, status: 500 }] },
  muted: { on: () => ["closed", { chat: "group" }], off: ["closed", { chat: "group", closed: false }] },
  lost: {
    on: () => ["closed", { chat: "group", description: "Bad Request: chat not found" }],
    off: ["closed", { chat: "group", closed: false }],
  },
};
const HEALS = ["faults", { fail_next: 0 }];

export class Inside {
  constructor(all) {
    this.all = all;
    this.on = new Map();
    for (const name of Object.keys(faults)) {
      byId(`fault-${name}`).addEventListener("change", ({ target }) => this.turns(name, target.checked));
    }
    setInterval(() => this.ticks(), 1000);
    addEventListener("pagehide", () => { for (const name of this.on.keys()) this.heals(name, { keepalive: true }); });
    byId("kill").addEventListener("click", () => this.kills());
    for (const [id, what] of Object.entries(this.rare())) {
      byId(id).addEventListener("click", () => this.does(...what()));
    }
  }

  /** What is rare: each by what it would be now. */
  rare() {
    const group = () => this.state.chats.find(({ name }) => name === "group");
    const ben = () => this.state.chats.find(({ name }) => name === "ben");
    const comes = (who) => [group().members.includes(who) ? "leave" : "join", { who }];
    return {
      eve: () => comes("eve"),
      bot: () => comes("bot"),
      admin: () => ["admin", { who: "bot", admin: !group().admins.includes("bot") }],
      block: () => ["block", { who: "ben", blocked: !ben().blocked }],
      photo: () => ["media", { chat: "ana", from: "ana", kind: "photo" }],
      supergroup: () => ["migrate", {}],
    };
  }

  async does(path, body) {
    try {
      await act(path, body);
    } catch (error) {
      this.all.says(error.message, true);
    }
  }

  opens(open) {
    byId("inside").hidden = !open;
    if (open) this.looks();
  }

  /** Takes in how all stands. */
  stands(state) {
    this.state = state;
    const lanes = Object.entries(state.lanes).filter(([, count]) => count > 0);
    tell(byId("is-rest"), state.up ? state.busy_with ?? words.yes : words.down);
    tell(byId("is-outbox"), lanes.map(([lane, count]) => `${count} ${lane}`).join(", ") || "0");
    tell(byId("is-parked"), String(state.parked));
    tell(byId("is-wake"), state.next_due ? this.when(state.next_due) : words.none);
    const group = state.chats.find(({ name }) => name === "group");
    const pressed = {
      eve: group.members.includes("eve"),
      bot: !group.members.includes("bot"),
      admin: group.admins.includes("bot"),
      block: state.chats.find(({ name }) => name === "ben").blocked,
      supergroup: group.type === "supergroup",
    };
    for (const [id, is] of Object.entries(pressed)) byId(id).setAttribute("aria-pressed", String(is));
    byId("supergroup").disabled = pressed.supergroup;
    byId("admin").disabled = pressed.bot;
    this.looks();
  }

  when(moment) {
    return new Intl.DateTimeFormat("en-GB", {
      timeZone: this.all.zone(), weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit",
    }).format(new Date(moment));
  }

  /** The newest decisions, while somebody looks. */
  async looks() {
    if (byId("inside").hidden || this.looking) return;
    this.looking = true;
    const decisions = await look("decisions").catch(() => []);
    this.looking = false;
    const newest = JSON.stringify(decisions);
    if (newest === this.newest) return;
    this.newest = newest;
    byId("decisions").replaceChildren(...decisions.slice(0, 40).map((one) => this.decision(one)));
  }

  decision({ at, event, said, recorded, next_wake: wake }) {
    const all = said.map(({ chat, what }) => element("li", "", `${chat ? nameOf(chat) : "–"}: ${what}`));
    const head = element("p", "", element("time", "", this.when(at)), " ", element("b", "", event));
    const rest = [recorded ? `${recorded} recorded` : "", wake ? `wakes ${this.when(wake)}` : ""].filter(Boolean);
    return element("li", "", head, all.length ? element("ul", "", ...all) : element("p", "soft", words.nothingSaid),
      element("p", "soft", rest.join(" · ")));
  }

  async turns(name, on) {
    if (!on) return this.heals(name);
    // The orders of one kind take each other's place.
    for (const other of [...this.on.keys()]) await this.heals(other);
    this.on.set(name, LONG);
    await this.does(...faults[name].on());
    this.ticks(0);
  }

  async heals(name, more) {
    this.on.delete(name);
    byId(`fault-${name}`).checked = false;
    tell(byId("heals"), "");
    const [path, body] = faults[name].off ?? HEALS;
    if (more) return act(path, body, more).catch(() => {});
    return this.does(path, body);
  }

  ticks(passed = 1) {
    for (const [name, left] of this.on) {
      this.on.set(name, left - passed);
      if (left - passed <= 0) this.heals(name);
      else byId("heals").textContent = words.healsIn(left - passed);
    }
  }

  async kills() {
    const before = this.state.waiting;
    this.all.says(words.killing);
    try {
      await act("restart", { kill: true });
      await act("clock", { advance_seconds: 0 });
      const after = await look("state");
      this.all.says(words.kept(before, after.waiting));
    } catch (error) {
      this.all.says(error.message, true);
    }
  }
}

