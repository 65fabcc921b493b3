// One message as a list item. Text only ever becomes text nodes, never markup.

const names = { ana: "Ana", ben: "Ben", eve: "Eve", bot: "Kintsugi" };

export const nameOf = (who) => names[who] ?? who;

export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function action(label, act, className) {
  const button = element("button", className, label);
  button.type = "button";
  button.addEventListener("click", (event) => {
    event.stopPropagation();
    act(button);
  });
  return button;
}

// Marked parts may lie within each other: each stretch between two edges gets all marks that cover it.
function marked(message, acts) {
  const { text, entities } = message;
  const edges = new Set([0, text.length]);
  for (const { offset, length } of entities) edges.add(offset).add(offset + length);
  const sorted = [...edges].sort((a, b) => a - b);
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
  if (type === "bot_command") return action(part, () => acts.command(part));
  return tags[type] ? element(tags[type], "", inner) : inner;
}

const firstLine = (message) => message.text.split("\n", 1)[0] || (message.media ?? "");

export const quoteOf = (message) => `${nameOf(message.from)}: ${firstLine(message)}`;

function foot(message, own, time, acts) {
  const line = element("div", "foot");
  if (message.reactions.length > 0) {
    line.append(element("span", "reaction", message.reactions.join(" ")));
  }
  line.append(action("Reply", () => acts.reply(message), "quiet"));
  if (own && !message.media) line.append(action("Edit", () => acts.edit(message), "quiet"));
  if (message.edited) line.append("edited");
  if (message.silent) line.append(element("span", "silent", "silent"));
  line.append(element("time", "", time));
  return line;
}

// A picture is shown where it is; a document is saved, and opened from there.
function file(message) {
  const { name, path, size } = message.file;
  if (message.media === "photo") {
    const shown = element("img", "photo");
    shown.src = path;
    shown.alt = message.text || "a picture";
    return shown;
  }
  const link = element("a", "file", `${name} (${Math.ceil(size / 1024)} KB)`);
  link.href = path;
  link.download = name;
  link.addEventListener("click", (event) => event.stopPropagation());
  return link;
}

function bubble(message, own, answered, time, acts) {
  const made = element("div", "bubble");
  if (!own) made.append(element("p", `who ${message.from}`, nameOf(message.from)));
  if (message.anonymous) made.append(element("p", "label", "in the group's name"));
  if (message.forwarded) made.append(element("p", "label", "forwarded"));
  if (answered) made.append(element("p", "quote", quoteOf(answered)));
  if (message.file) made.append(file(message));
  else if (message.media) made.append(element("p", "label", message.media.replace("_", " ")));
  if (message.text) made.append(element("p", "text", ...marked(message, acts)));
  made.append(foot(message, own, time, acts));
  made.addEventListener("click", () => {
    if (getSelection().isCollapsed) acts.reply(message);
  });
  return made;
}

/** The list item of a message; `acts` is what can be done with it. */
export function messageItem(message, { own, answered, time, acts }) {
  if (message.service) return element("li", "service", message.text);
  const item = element("li", own ? "message own" : "message");
  item.append(bubble(message, own, answered, time, acts));
  for (const row of message.buttons) {
    const buttons = row.map((label) => action(label, (button) => acts.press(message, label, button)));
    item.append(element("div", "row", ...buttons));
  }
  return item;
}
