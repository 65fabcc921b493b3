// One chat as a phone: what was said in it, its toasts, who looks at it.

import { Composer } from "./composer.js";
import { act } from "./control.js";
import { byId, element, tell } from "./dom.js";
import { messageItem, nameOf } from "./message.js";
import { Roving } from "./roving.js";
import { words } from "./words.js";

const TOAST = 5000;
const NEAR = 80;
const PART = 50;
const HAND = 3000;

export class Phone {
  constructor(section, zone) {
    section.append(byId("phone").content.cloneNode(true));
    this.section = section;
    this.chat = section.dataset.chat;
    this.isGroup = this.chat === "group";
    this.zone = zone;
    this.me = this.isGroup ? "ana" : this.chat;
    this.find = (selector) => section.querySelector(selector);
    this.list = this.find(".messages");
    this.scroll = this.find(".scroll");
    this.roving = new Roving(this.scroll);
    // What is seen at the end stays there while messages get their real height.
    this.stuck = true;
    new ResizeObserver(() => this.stuck && this.toEnd()).observe(this.list);
    this.composer = new Composer(this);
    this.all = new Map();
    this.revision = -1;
    this.fresh = 0;
    this.acts = {
      reply: (to) => this.composer.replies(to),
      edit: (own) => this.composer.edits(own),
      command: (text) => this.send(text),
      press: (on, label, button) => this.press(on, label, button),
    };
    tell(this.find("h2"), this.isGroup ? "Ana & Ben" : nameOf(this.chat));
    this.scroll.setAttribute("aria-label", this.find("h2").textContent);
    if (!this.isGroup) {
      this.list.dataset.empty = words.empty(nameOf(this.chat));
      tell(this.find(".only"), words.onlyThey(nameOf(this.chat)));
      this.find(".avatar").textContent = nameOf(this.chat)[0];
    }
    this.find(".jump").addEventListener("click", () => this.toEnd());
    for (const moved of ["wheel", "touchmove", "keydown", "pointerdown"]) {
      this.scroll.addEventListener(moved, () => { this.byHand = performance.now(); }, { passive: true });
    }
    this.scroll.addEventListener("scroll", () => this.scrolled(), { passive: true });
  }

  /** Takes in who is in the chat. */
  setChat({ members, title, blocked, open }) {
    const people = members.filter((who) => who !== "bot");
    const alone = blocked ? words.blocked : "";
    tell(this.find(".title p"), this.isGroup ? members.map(nameOf).join(", ") : alone);
    this.find(".title p").hidden = !this.isGroup && !alone;
    this.open = open;
    if (!this.isGroup || this.people === people.join()) return;
    tell(this.find("h2"), title);
    this.people = people.join();
    if (!people.includes(this.me)) this.me = people[0];
    const roles = this.find(".roles");
    roles.hidden = false;
    roles.replaceChildren(roles.firstElementChild, ...people.map((who) => this.role(who)));
  }

  role(who) {
    const input = element("input");
    Object.assign(input, { type: "radio", name: "role", value: who, checked: who === this.me });
    input.addEventListener("change", () => this.becomes(who));
    return element("label", "", input, element("span", "", words.as(nameOf(who))));
  }

  /** From now on the group is seen as one of the two sees it. */
  becomes(who) {
    if (this.me === who) return;
    this.me = who;
    const input = this.find(`.roles input[value=${who}]`);
    if (input) input.checked = true;
    this.composer.clear();
    this.redraw();
  }

  redraw() {
    const messages = this.messages();
    this.all.clear();
    this.lastDay = "";
    this.list.replaceChildren();
    for (const message of messages) this.append(message);
    this.toEnd();
  }

  messages() {
    return [...this.all.values()].map(({ message }) => message);
  }

  /** Takes in what changed; what did not is left as it is. Returns how much the bot said anew. */
  changes({ revision, whole, messages, gone }) {
    const known = this.revision >= 0;
    this.revision = revision;
    if (whole) {
      this.all.clear();
      for (const message of messages) this.all.set(message.id, { message });
      this.redraw();
      this.composer.heeds();
      return 0;
    }
    const atEnd = this.stuck;
    let news = 0;
    for (const id of gone) this.takeAway(id);
    for (const message of messages) {
      if (this.all.has(message.id)) this.replace(message);
      else {
        this.append(message);
        if (message.from === "bot") news += 1;
      }
    }
    if (atEnd) this.toEnd();
    else this.shows(this.fresh + news);
    this.composer.heeds();
    return known ? news : 0;
  }

  /** Messages lie in parts: where nobody looks, the browser leaves a part out of its work. */
  part() {
    const last = this.list.lastElementChild;
    if (last && last.childElementCount < PART) return last;
    const part = element("ol");
    this.list.append(part);
    return part;
  }

  append(message) {
    const day = this.format(message.date, { weekday: "long", day: "numeric", month: "long" });
    if (day !== this.lastDay) {
      this.lastDay = day;
      this.part().append(element("li", "day", day));
    }
    const item = this.item(message);
    this.all.set(message.id, { message, item });
    this.part().append(item);
  }

  replace(message) {
    const kept = this.all.get(message.id);
    const item = this.item(message);
    const held = this.roving.holds(kept.item);
    kept.item.replaceWith(item);
    this.all.set(message.id, { message, item });
    if (held) this.roving.comesBack(item);
  }

  takeAway(id) {
    const kept = this.all.get(id);
    if (!kept) return;
    const held = this.roving.holds(kept.item);
    const chip = kept.item.previousElementSibling;
    const next = kept.item.nextElementSibling;
    kept.item.remove();
    if (chip?.classList.contains("day") && (!next || next.classList.contains("day"))) {
      chip.remove();
      if (!next) this.lastDay = "";
    }
    this.all.delete(id);
    if (held) this.roving.comesBack();
  }

  item(message) {
    const item = messageItem(message, {
      own: message.from === this.me,
      group: this.isGroup,
      answered: this.all.get(message.reply_to)?.message,
      time: this.format(message.date, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
      acts: this.acts,
    });
    this.roving.takes(item);
    return item;
  }

  format(date, options) {
    const key = this.zone() + Object.keys(options).join();
    this.formats ??= new Map();
    if (!this.formats.has(key)) {
      this.formats.set(key, new Intl.DateTimeFormat("en-GB", { timeZone: this.zone(), ...options }));
    }
    return this.formats.get(key).format(new Date(date));
  }

  isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroll;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  toEnd() {
    this.stuck = true;
    this.scroll.scrollTop = this.scroll.scrollHeight;
    this.shows(0);
  }

  scrolled() {
    const atEnd = this.isAtEnd();
    if (atEnd || performance.now() - this.byHand < HAND) this.stuck = atEnd;
    this.find(".jump").hidden = this.stuck;
    if (atEnd) this.shows(0);
  }

  shows(fresh) {
    this.fresh = fresh;
    const jump = this.find(".jump");
    jump.querySelector("b").textContent = fresh || "";
    jump.setAttribute("aria-label", words.toEnd(fresh));
    if (fresh) jump.hidden = false;
    if (!fresh && this.stuck) jump.hidden = true;
  }

  send(text, to) {
    this.toEnd();
    return this.asks("send", { text, ...(to && { reply_to: to }) });
  }

  async press(message, label, button) {
    button.setAttribute("aria-busy", "true");
    const answer = await this.asks("press", { button: label, message_id: message.id });
    button.removeAttribute("aria-busy");
    if (answer?.text) this.tells(answer);
    return answer;
  }

  /** The newest button of that label, with its message. */
  newest(label) {
    const found = this.messages().findLast(({ buttons }) => buttons.flat().includes(label));
    if (!found) return null;
    const buttons = [...this.all.get(found.id).item.querySelectorAll(".row button")];
    return { message: found, button: buttons.find((one) => one.dataset.label === label) };
  }

  tells({ text, alert }) {
    if (!alert) return this.toast(text);
    const dialog = byId("alert");
    dialog.querySelector("p").textContent = text;
    dialog.showModal();
  }

  toast(text, bad = false) {
    const toast = this.find(".toast");
    toast.textContent = text;
    toast.classList.toggle("bad", bad);
    toast.classList.add("shown");
    clearTimeout(this.fading);
    this.fading = setTimeout(() => {
      toast.classList.remove("shown");
      toast.textContent = "";
    }, TOAST);
  }

  async asks(path, what) {
    try {
      return await act(path, { chat: this.chat, from: this.me, ...what });
    } catch (error) {
      this.toast(error.message, true);
      return null;
    }
  }
}
