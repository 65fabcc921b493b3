// The field in which one writes: what it answers or corrects, and the commands on "/".

import { look } from "./control.js";
import { element, tell } from "./dom.js";
import { quoteOf } from "./message.js";
import { words } from "./words.js";

export class Composer {
  constructor(phone) {
    this.phone = phone;
    this.field = phone.find("textarea");
    this.menu = phone.find(".commands");
    this.menu.id = `commands-${phone.chat}`;
    this.field.setAttribute("aria-controls", this.menu.id);
    this.context = null;
    this.asked = new Set();
    this.at = -1;
    phone.find("form").addEventListener("submit", (event) => this.submit(event));
    phone.find(".context button").addEventListener("click", () => this.clear());
    phone.find(".slash").addEventListener("click", () => this.slash());
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.field.addEventListener("input", () => this.offers());
    this.field.addEventListener("blur", () => setTimeout(() => this.close(), 150));
  }

  key(event) {
    if (!this.menu.hidden && this.menuKey(event)) {
      event.preventDefault();
      return;
    }
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.submit(event);
    if (event.key === "Escape") this.clear();
  }

  menuKey({ key }) {
    const options = [...this.menu.children];
    if (key === "ArrowDown" || key === "ArrowUp") {
      const step = key === "ArrowDown" ? 1 : -1;
      this.points((this.at + step + options.length) % options.length);
      return true;
    }
    if (key === "Escape") {
      this.close();
      return true;
    }
    if ((key === "Enter" || key === "Tab") && this.at >= 0) {
      this.takes(options[this.at].dataset.command, key === "Enter");
      return true;
    }
    return false;
  }

  /** What the bot has registered for this kind of chat. */
  async commands() {
    this.known ??= await look(`chats/${this.phone.chat}/commands`).catch(() => []);
    if (this.known.length > 0) return this.known;
    this.known = undefined;
    return [];
  }

  async slash() {
    this.field.value = "/";
    this.field.focus();
    await this.offers();
  }

  async offers() {
    const typed = /^\/(\w*)$/.exec(this.field.value)?.[1];
    if (typed === undefined) return this.close();
    const all = await this.commands();
    const fit = all.filter(({ command }) => command.startsWith(typed.toLowerCase()));
    if (fit.length === 0) return this.close();
    this.menu.replaceChildren(...fit.map((one, at) => this.option(one, at)));
    this.menu.hidden = false;
    this.points(-1);
  }

  option({ command, description }, at) {
    const made = element("li", "", element("b", "", `/${command}`), element("span", "", description));
    made.setAttribute("role", "option");
    made.id = `${this.menu.id}-${at}`;
    made.dataset.command = command;
    made.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      this.takes(command, true);
    });
    return made;
  }

  points(at) {
    this.at = at;
    [...this.menu.children].forEach((one, place) => one.setAttribute("aria-selected", String(place === at)));
    const one = this.menu.children[at];
    if (one) {
      this.field.setAttribute("aria-activedescendant", one.id);
      one.scrollIntoView({ block: "nearest" });
    } else this.field.removeAttribute("aria-activedescendant");
  }

  close() {
    this.menu.hidden = true;
    this.points(-1);
  }

  takes(command, sends) {
    this.close();
    this.field.value = `/${command}${sends ? "" : " "}`;
    if (sends) this.submit();
  }

  replies(message) {
    this.sets({ kind: "reply", message });
    this.field.focus();
  }

  edits(message) {
    this.sets({ kind: "edit", message });
    this.field.value = message.text;
    this.field.focus();
  }

  clear() {
    this.sets(null);
  }

  sets(context) {
    if (this.context?.kind === "edit") this.field.value = "";
    this.context = context;
    this.phone.find(".context").hidden = !context;
    const asks = context?.kind === "asked";
    this.field.placeholder = asks ? context.message.placeholder ?? words.asked : words.message;
    if (!context) return;
    const lead = context.kind === "edit" ? words.editOf : words.replyTo;
    tell(this.phone.find(".context p"), lead(quoteOf(context.message)));
  }

  /** As Telegram's apps do: a message that asks for a reply opens one, once. */
  heeds() {
    const { phone } = this;
    if (this.context && !phone.all.has(this.context.message.id)) this.clear();
    if (this.context) return;
    const messages = phone.messages().slice(-30);
    const ask = messages.findLast((message) => message.force_reply && this.isForMe(message));
    if (!ask || this.asked.has(ask.id)) return;
    this.asked.add(ask.id);
    const answered = messages.some(({ from, reply_to: to }) => from === phone.me && to === ask.id);
    if (!answered) this.sets({ kind: "asked", message: ask });
  }

  isForMe({ selective, mentions, reply_to: id }) {
    const to = this.phone.all.get(id)?.message;
    if (selective && mentions.length > 0) return mentions.includes(this.phone.me);
    return !selective || !to || to.from === this.phone.me;
  }

  async submit(event) {
    event?.preventDefault();
    const text = this.field.value;
    if (text.trim() === "") return;
    this.close();
    const { context, phone } = this;
    const sent = context?.kind === "edit"
      ? await phone.asks("edit", { message_id: context.message.id, text })
      : await phone.send(text, context?.message.id);
    if (!sent) return;
    this.clear();
    this.field.value = "";
  }
}
