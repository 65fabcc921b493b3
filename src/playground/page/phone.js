// One chat as a phone: its messages, its field, its toasts.

import { element, messageItem, nameOf, quoteOf } from "./message.js";

const TOAST = 5000;

export class Phone {
  constructor(section, control, zone) {
    section.append(document.getElementById("phone").content.cloneNode(true));
    this.chat = section.dataset.chat;
    this.control = control;
    this.zone = zone;
    this.me = this.chat === "group" ? "ana" : this.chat;
    this.find = (selector) => section.querySelector(selector);
    this.list = this.find(".messages");
    this.field = this.find("textarea");
    this.shown = new Map();
    this.messages = [];
    this.asked = new Set();
    this.context = null;
    this.find("h2").textContent = this.chat === "group" ? "Ana & Ben" : nameOf(this.chat);
    this.list.dataset.empty =
      this.chat === "group" ? "" : `${nameOf(this.chat)} has not opened this chat yet; /start would.`;
    this.find("form").addEventListener("submit", (event) => this.submit(event));
    this.find(".context button").addEventListener("click", () => this.setContext(null));
    this.field.addEventListener("keydown", (event) => this.key(event));
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.submit(event);
    if (event.key === "Escape") this.setContext(null);
  }

  /** Takes in who is in the chat. */
  setChat({ id, members, title, blocked }) {
    const people = members.filter((who) => who !== "bot");
    const alone = blocked ? "Kintsugi is blocked here" : "private chat with Kintsugi";
    const line = this.chat === "group" ? members.map(nameOf).join(", ") : alone;
    // A group that became a supergroup counts its messages anew.
    if (this.id !== id) this.asked.clear();
    this.id = id;
    this.find(".title p").textContent = line;
    if (this.chat !== "group" || this.people === people.join()) return;
    this.find("h2").textContent = title;
    this.people = people.join();
    if (!people.includes(this.me)) this.me = people[0];
    const roles = this.find(".roles");
    roles.hidden = false;
    roles.replaceChildren(roles.firstElementChild, ...people.map((who) => this.role(who)));
  }

  role(who) {
    const input = element("input");
    Object.assign(input, { type: "radio", name: "role", value: who, checked: who === this.me });
    input.addEventListener("change", () => {
      this.me = who;
      this.setContext(null);
      this.asked.clear();
      this.redraw();
    });
    return element("label", "", input, element("span", "", nameOf(who)));
  }

  redraw() {
    this.shown.clear();
    this.list.replaceChildren();
    this.show(this.messages);
  }

  /** Shows messages; only what changed is drawn anew, so that the focus stays where it is. */
  show(messages) {
    const { list } = this;
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 60;
    this.messages = messages;
    const items = this.items(messages);
    for (const item of [...list.children]) if (!items.includes(item)) item.remove();
    items.forEach((item, at) => {
      if (list.children[at] !== item) list.insertBefore(item, list.children[at] ?? null);
    });
    if (atEnd) list.scrollTop = list.scrollHeight;
    this.heedForceReply();
  }

  items(messages) {
    const before = this.shown;
    this.shown = new Map();
    let day = "";
    const keep = (key, json, make) => {
      const old = before.get(key);
      const kept = old?.json === json ? old : { json, item: make() };
      this.shown.set(key, kept);
      return kept.item;
    };
    return messages.flatMap((message) => {
      const date = this.format(message.date, { weekday: "long", day: "numeric", month: "long" });
      const chip = date === day ? [] : [keep(`day of ${message.id}`, date, () => element("li", "day", date))];
      day = date;
      const answered = messages.find((other) => other.id === message.reply_to);
      const json = JSON.stringify([message, answered?.text, this.me, this.zone()]);
      return [...chip, keep(message.id, json, () => this.item(message, answered))];
    });
  }

  item(message, answered) {
    const time = this.format(message.date, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    const acts = {
      reply: (to) => this.setContext({ kind: "reply", message: to }),
      edit: (own) => this.setContext({ kind: "edit", message: own }),
      command: (text) => this.send(text),
      press: (on, label, button) => this.press(on, label, button),
    };
    return messageItem(message, { own: message.from === this.me, answered, time, acts });
  }

  format(date, options) {
    return new Intl.DateTimeFormat("en-GB", { timeZone: this.zone(), ...options }).format(new Date(date));
  }

  /** As Telegram's apps do: a message that asks for a reply opens one, once. */
  heedForceReply() {
    const ask = this.messages.findLast((message) => message.force_reply && this.isForMe(message));
    if (!ask || this.asked.has(ask.id) || this.context) return;
    this.asked.add(ask.id);
    const answered = this.messages.some(({ from, reply_to: to }) => from === this.me && to === ask.id);
    if (!answered) this.setContext({ kind: "asked", message: ask }, false);
  }

  isForMe({ selective, mentions, reply_to: id }) {
    const to = this.messages.find((message) => message.id === id);
    if (selective && mentions.length > 0) return mentions.includes(this.me);
    return !selective || !to || to.from === this.me;
  }

  setContext(context, focus = true) {
    const wasEdit = this.context?.kind === "edit";
    this.context = context;
    this.find(".context").hidden = !context;
    this.field.placeholder = context?.kind === "asked" ? "Kintsugi asks for a reply" : "Message";
    if (wasEdit) this.field.value = "";
    if (!context) return;
    const lead = { reply: "Reply to", asked: "Reply to", edit: "Edit" }[context.kind];
    this.find(".context p").textContent = `${lead} ${quoteOf(context.message)}`;
    if (context.kind === "edit") this.field.value = context.message.text;
    if (focus) this.field.focus();
  }

  async submit(event) {
    event.preventDefault();
    const text = this.field.value;
    if (text.trim() === "") return;
    const { context } = this;
    const sent = context?.kind === "edit"
      ? await this.ask("edit", { message_id: context.message.id, text })
      : await this.send(text, context?.message.id);
    if (!sent) return;
    this.setContext(null);
    this.field.value = "";
  }

  send(text, to) {
    this.list.scrollTop = this.list.scrollHeight;
    return this.ask("send", { text, ...(to && { reply_to: to }) });
  }

  async press(message, label, button) {
    button.disabled = true;
    const answer = await this.ask("press", { button: label, message_id: message.id });
    button.disabled = false;
    if (answer?.text) this.tell(answer);
  }

  tell({ text, alert }) {
    if (!alert) return this.toast(text);
    const dialog = document.getElementById("alert");
    dialog.querySelector("p").textContent = text;
    dialog.showModal();
  }

  toast(text, bad = false) {
    const toast = this.find(".toast");
    toast.textContent = text;
    toast.classList.toggle("bad", bad);
    toast.hidden = false;
    clearTimeout(this.fading);
    this.fading = setTimeout(() => { toast.hidden = true; }, TOAST);
  }

  async ask(path, what) {
    try {
      return await this.control(path, { chat: this.chat, from: this.me, ...what });
    } catch (error) {
      this.toast(error.message, true);
      return null;
    }
  }
}
