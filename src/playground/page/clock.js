// The clock: what comes next by its name, how far it moves, and what came of it.

import { act } from "./control.js";
import { byId, tell } from "./dom.js";
import { ahead as named, words } from "./words.js";

const DAY = 86400;

export class Clock {
  /** `all` is the page: its phones, its zone, what it says. */
  constructor(all) {
    this.all = all;
    this.shown = 0;
    this.at = performance.now();
    byId("next").addEventListener("click", () => this.moves("next", {}));
    document.querySelectorAll("[data-advance]").forEach((button) => {
      button.addEventListener("click", () => this.moves("clock", { advance_seconds: Number(button.dataset.advance) }));
    });
    setInterval(() => this.ticks(), 1000);
  }

  /** Takes in how the clock stands. */
  stands({ now, running }) {
    this.shown = Date.parse(now);
    this.at = performance.now();
    this.running = running;
    this.ticks();
  }

  ticks() {
    if (!this.shown) return;
    const now = new Date(this.shown + (this.running ? performance.now() - this.at : 0));
    const day = this.format({ weekday: "short", day: "numeric", month: "short" }, now);
    const time = this.format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, now);
    tell(byId("now"), `${day}, ${time}`);
    byId("now").dateTime = now.toISOString();
  }

  format(options, date) {
    return new Intl.DateTimeFormat("en-GB", { timeZone: this.all.zone(), ...options }).format(date);
  }

  /** Takes in what comes next. */
  looksAhead({ next, zone }) {
    this.next = next;
    const place = zone?.split("/").at(-1).replaceAll("_", " ");
    tell(byId("zone"), place ? words.inZone(place) : words.here);
    const button = byId("next");
    button.classList.toggle("none", !next);
    if (!next) {
      tell(button, words.nothingAhead);
      button.title = words.nothingAheadWhy;
    } else {
      const at = new Date(next.at);
      const when = this.format({ weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, at);
      tell(button, words.next(named[next.what] ?? named.something, when.replace(",", "")));
      button.title = "";
    }
    this.enable();
    this.ticks();
  }

  enable() {
    const { moving } = this;
    document.querySelectorAll(".clock button").forEach((button) => {
      button.setAttribute("aria-disabled", String(moving || (button.id === "next" && !this.next)));
    });
  }

  async moves(path, body) {
    if (this.moving || (path === "next" && !this.next)) return;
    this.moving = true;
    this.enable();
    this.all.counts.begin();
    this.all.says(words.passes);
    try {
      await this.passes(path, body);
      await this.all.caughtUp();
      const { number, by } = this.all.counts.end();
      const where = Object.entries(by).map(([chat, count]) => `${count} ${words.newsIn[chat]}`).join(", ");
      this.all.says(number ? `${words.news(number)}: ${where}` : words.nothingDue);
    } catch (error) {
      this.all.says(error.message, true);
    }
    this.moving = false;
    this.enable();
  }

  /** While time passes they may answer, evening for evening. */
  async passes(path, body) {
    if (!byId("answers").checked) return act(path, body);
    const days = Math.floor((body.advance_seconds ?? 0) / DAY);
    for (let day = 0; day < Math.max(days, 1); day += 1) {
      await act(path, days > 1 ? { advance_seconds: DAY } : body);
      await this.all.caughtUp();
      await this.answer();
    }
  }

  /** Both answer the evening's question, if it stands open. */
  async answer() {
    const { group } = this.all.phones;
    const messages = group.messages();
    const asks = ({ from, text, buttons }) => from === "bot" && text.includes(words.question) && buttons.length > 1;
    const question = messages.findLast(asks);
    if (!question) return;
    const day = Math.floor(this.shown / (DAY * 1000));
    for (const [who, at] of [["ana", day], ["ben", day + 1]]) {
      const has = messages.some(({ from, reply_to: to }) => from === who && to === question.id);
      const text = `${words.highs[at % words.highs.length]}\n${words.lows[(at + 2) % words.lows.length]}`;
      if (!has) await act("send", { chat: "group", from: who, text, reply_to: question.id });
    }
    await this.all.caughtUp();
  }
}
