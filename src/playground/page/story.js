// Their story: it plays the script on the real bot, step by step, and says why.

import { act, look } from "./control.js";
import { action, byId, element, tell, wait } from "./dom.js";
import { words } from "./words.js";

/** A Friday in May, six in the evening in Berlin, where they live. */
const DAWN = "2026-05-01T16:00:00Z";
const ZONE = "Europe/Berlin";

/** In milliseconds, at normal speed: what a word takes to read, the least for a caption, a step without one. */
const WORD = 110;
const LEAST = 1300;
const BEAT = 90;
const GLOW = 420;

export class Story {
  constructor(all) {
    this.all = all;
    this.place = 0;
    this.playing = false;
    byId("play").addEventListener("click", () => (this.playing ? this.pauses() : this.plays()));
    byId("step").addEventListener("click", () => this.steps());
    byId("back").addEventListener("click", () => this.goesBack());
    byId("take-over").addEventListener("click", () => this.all.takesOver());
  }

  async opens() {
    this.script ??= await look("story");
    this.chapters ??= this.script.flatMap(({ chapter }, at) => (chapter ? [{ chapter, at }] : []));
    byId("chapters").replaceChildren(...this.chapters.map(({ chapter, at }, number) => {
      const button = action(chapter, () => this.goesTo(at));
      button.dataset.number = number + 1;
      return element("li", "", button);
    }));
    await this.begins();
    this.plays();
  }

  async begins() {
    this.place = 0;
    this.all.dwells(ZONE);
    await act("anew", { at: DAWN, runs: false });
    await this.all.caughtUp();
  }

  closes() {
    this.pauses();
    this.all.lights(null);
  }

  async plays() {
    if (this.playing || this.busy) return;
    if (this.place >= this.script.length) await this.busily(() => this.begins());
    this.playing = true;
    this.shows();
    while (this.playing && this.place < this.script.length) await this.busily(() => this.goesOn(false));
    this.pauses();
  }

  pauses() {
    this.playing = false;
    this.hurries?.();
    this.shows();
  }

  /** One caption further, or one step where there is none for long. */
  async steps() {
    this.pauses();
    if (this.place >= this.script?.length) return;
    await this.busily(async () => {
      do await this.goesOn(true);
      while (this.place < this.script.length && !this.script[this.place].caption);
      this.says(this.script[this.place]);
    });
  }

  async goesBack() {
    const before = this.script.slice(0, Math.max(this.place - 1, 0));
    const to = before.findLastIndex(({ caption }) => caption);
    await this.goesTo(Math.max(to, 0));
  }

  /** To a step, by all that comes before it: forwards from here, backwards from the beginning. */
  async goesTo(place) {
    const went = this.playing;
    this.pauses();
    await this.idle;
    await this.busily(async () => {
      byId("story").classList.add("going");
      tell(byId("why"), words.going);
      if (place < this.place) await this.begins();
      while (this.place < place) await this.goesOn(true);
      byId("story").classList.remove("going");
      this.says(this.script[place]);
    });
    if (went) this.plays();
  }

  /** One thing at a time; what goes wrong is said, and stops it. */
  busily(does) {
    if (this.busy) return this.idle;
    this.busy = true;
    this.idle = does().catch((error) => {
      this.playing = false;
      this.all.says(error.message, true);
    }).finally(() => {
      this.busy = false;
      byId("story").classList.remove("going");
      this.shows();
    });
    return this.idle;
  }

  async goesOn(quickly) {
    const step = this.script[this.place];
    const tells = !quickly && step.caption;
    if (tells) {
      this.says(step);
      await this.reads(step.caption);
      if (!this.playing) return;
    }
    this.shows();
    for (const one of step.acts) await this.does(one, tells, quickly);
    this.place += 1;
    if (!quickly && !tells) await this.pause(BEAT);
    if (this.place === this.script.length) this.all.says("");
    this.shows();
  }

  says(step) {
    if (!step?.caption) return;
    tell(byId("headline"), step.caption.headline);
    tell(byId("why"), step.caption.why);
    const first = step.acts.find(({ chat }) => chat);
    this.all.lights(first?.chat ?? "group");
    if (first?.chat === "group") this.all.phones.group.becomes(first.from);
  }

  reads({ headline, why }) {
    const read = headline.split(" ").length + why.split(" ").length * 0.7;
    return this.pause(LEAST + read * WORD);
  }

  /** A pause, shorter when it goes faster, and over at once when it is stopped. */
  pause(milliseconds) {
    const speed = Number(byId("speed").value);
    return Promise.race([wait(milliseconds / speed), new Promise((over) => { this.hurries = over; })]);
  }

  async does(one, tells, quickly) {
    const phone = this.all.phones[one.chat];
    if (one.do === "pass") {
      await act("clock", { advance_seconds: one.seconds });
    } else {
      if (!quickly) this.all.lights(one.chat);
      if (one.do === "press") await this.presses(phone, one, tells);
      else await this.writes(phone, one, tells);
    }
    await this.all.caughtUp(true);
    await this.opensNotes();
  }

  async presses(phone, { chat, from, button }, tells) {
    if (chat === "group" && tells) phone.becomes(from);
    const found = phone.newest(button);
    if (found && tells) {
      found.button.scrollIntoView({ block: "nearest" });
      found.button.classList.add("pressed");
      await this.pause(GLOW);
    }
    const answer = await act("press", { chat, from, button });
    found?.button.classList.remove("pressed");
    if (answer.text && tells) phone.toast(answer.text);
  }

  async writes(phone, { chat, from, text, to }, tells) {
    if (chat === "group" && tells) phone.becomes(from);
    const answered = to && phone.messages().findLast((one) => one.from === "bot" && one.text.includes(to));
    if (tells) {
      phone.toEnd();
      phone.composer.field.value = text;
      await this.pause(GLOW * 2);
      phone.composer.field.value = "";
    }
    await act("send", { chat, from, text, ...(answered && { reply_to: answered.id }) });
  }

  /** Whoever is sent a note opens it. */
  async opensNotes() {
    for (let some = true; some;) {
      some = false;
      for (const chat of ["ana", "ben"]) {
        const note = this.all.phones[chat].newest(words.openNote);
        if (!note) continue;
        some = true;
        await act("press", { chat, from: chat, button: words.openNote, message_id: note.message.id });
        await this.all.caughtUp(true);
      }
    }
  }

  shows() {
    const ended = this.script && this.place >= this.script.length;
    tell(byId("play"), ended ? words.again : this.playing ? words.pause : words.play);
    byId("step").disabled = Boolean(ended) || this.playing;
    byId("back").disabled = this.place === 0;
    const current = this.chapters?.findLastIndex(({ at }) => at <= this.place);
    [...byId("chapters").children].forEach((item, number) => {
      item.className = number < current ? "past" : number === current ? "current" : "";
      const button = item.firstChild;
      if (number === current) button.setAttribute("aria-current", "step");
      else button.removeAttribute("aria-current");
    });
  }

  /** What set-up needs, done for both. */
  async setsUp() {
    this.script ??= await look("story");
    const over = this.script.findIndex(({ chapter }, at) => at > 0 && chapter);
    await this.busily(async () => {
      for (const { acts } of this.script.slice(0, over)) for (const one of acts) await this.does(one, false, true);
    });
  }
}
