// One message as a list item. Text only ever becomes text nodes, never markup.

import { action, element, sign } from "./dom.js";
import { names, words } from "./words.js";

export const nameOf = (who) => names[who] ?? who;

// Marked parts may lie within each other: each stretch between two edges gets all marks that cover it.
function marked(text, entities, acts) {
  const edges = new Set([0, text.length]);
  for (const { offset, length } of entities) edges.add(offset).add(offset + length);
  const sorted = [...edges].filter((edge) => edge <= text.length).sort((a, b) => a - b);
  return sorted.slice(0, -1).map((begin, at) => {
    const part = text.slice(begin, sorted[at + 1]);
    const covers = entities.filter((e) => e.offset <= begin && begin < e.offset + e.length);
    return covers.reduce((inner, { type }) => wrapped(type, inner, part, acts), part);
  });
}

const tags = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "code",
};

function wrapped(type, inner, part, acts) {
  if (type === "bot_command") return action(part, () => acts.command(part), "command");
  return tags[type] ? element(tags[type], "", inner) : inner;
}

/** As Telegram's apps show it: the token behind /start is for the bot. */
function shown(message) {
  const start = /^\/start \S+$/.exec(message.text);
  return start ? "/start" : message.text;
}

const firstLine = (message) => shown(message).split("\n", 1)[0] || (message.media ?? "");

export const quoteOf = (message) => `${nameOf(message.from)}: ${firstLine(message)}`;

function foot(message, own, time, acts) {
  const line = element("div", "foot");
  if (message.reactions.length > 0) {
    line.append(element("span", "reaction", message.reactions.join(" ")));
  }
  const tools = element("span", "tools", action(words.reply, () => acts.reply(message), "quiet"));
  if (own && !message.media) tools.append(action(words.edit, () => acts.edit(message), "quiet"));
  line.append(tools);
  if (message.edited) line.append(element("span", "", words.edited));
  if (message.silent) line.append(element("span", "", words.silent));
  const when = element("time", "", time);
  when.dateTime = message.date;
  line.append(when);
  return line;
}

// A picture is shown where it is; a document is saved, and opened from there.
function file(message) {
  const { name, path, size } = message.file;
  if (message.media === "photo") {
    const picture = element("img", "photo");
    Object.assign(picture, { src: path, alt: message.text || words.picture, loading: "lazy" });
    return picture;
  }
  const kilobytes = Math.ceil(size / 1024);
  const link = element("a", "file", element("strong", "", name), element("span", "", `${kilobytes} KB`));
  Object.assign(link, { href: path, download: name });
  link.addEventListener("click", (event) => event.stopPropagation());
  return link;
}

const icons = { voice: "🎤", audio: "🎵", video: "🎬", video_note: "🎬", sticker: "🙂", location: "📍", contact: "👤" };

function content(message, acts) {
  const parts = [];
  if (message.file) parts.push(file(message));
  else if (message.media) {
    parts.push(element("p", "label", `${icons[message.media] ?? "📎"} ${message.media.replace("_", " ")}`));
  }
  const text = shown(message);
  const entities = text === message.text ? message.entities : [];
  if (text) parts.push(element("p", "text", ...marked(text, entities, acts)));
  return parts;
}

function bubble(message, { own, answered, time, acts }) {
  const made = element("div", "bubble");
  const who = element("p", own ? "unseen" : `who ${message.from}`, nameOf(message.from));
  made.append(who);
  if (message.anonymous) made.append(element("p", "label", words.inTheGroupsName));
  if (message.forwarded) made.append(element("p", "label", words.forwarded));
  if (answered) made.append(element("p", `quote of-${answered.from}`, quoteOf(answered)));
  made.append(...content(message, acts), foot(message, own, time, acts));
  // Where nothing hovers, a tap shows what can be done with it.
  made.addEventListener("click", () => made.closest("li").classList.toggle("open"));
  return made;
}

function keyboard(message, acts) {
  return message.buttons.map((row) => element("div", "row", ...row.map((label) => {
    const button = action(label, (pressed) => acts.press(message, label, pressed), "inline");
    button.dataset.label = label;
    return button;
  })));
}

function avatarOf(who) {
  if (who === "bot") return Object.assign(element("img", "avatar small"), { src: "bowl.png", alt: "" });
  const avatar = element("span", `avatar small of-${who}`, nameOf(who)[0]);
  avatar.setAttribute("aria-hidden", "true");
  return avatar;
}

/** The list item of a message; `acts` is what can be done with it. */
export function messageItem(message, shownAs) {
  if (message.service) return element("li", "service", message.text);
  const { own, group, acts } = shownAs;
  const item = element("li", own ? "message own" : "message");
  item.dataset.id = message.id;
  if (group && !own) {
    item.append(avatarOf(message.from));
  }
  const body = element("div", "body", bubble(message, shownAs), ...keyboard(message, acts));
  if (message.untold) body.append(element("p", "mark", sign("⊘", ""), ` ${words.untold}`));
  if (message.pressed === words.sealing && message.buttons.length === 0) {
    body.append(element("p", "mark seal", sign("●", ""), ` ${words.sealed}`));
  }
  item.append(body);
  return item;
}
