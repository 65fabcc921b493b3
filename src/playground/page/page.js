// The page of the playground: three phones and a clock. It speaks only to /control.

import { element } from "./message.js";
import { Phone } from "./phone.js";

const LOOK_AGAIN = 500;
const READABLE = 5000;
const EVENING = 19 * 60 + 59;

const byId = (id) => document.getElementById(id);

async function control(path, body) {
  const post = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(`/control/${path}`, body ? post : {});
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  look();
  return answer;
}

const home = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
const zones = new Set([home, "UTC", ...Intl.supportedValuesOf("timeZone")]);
byId("zone").append(...[...zones].map((name) => element("option", "", name)));
const zone = () => byId("zone").value;

const phones = [...document.querySelectorAll(".phone")].map((section) => new Phone(section, control, zone));

let state = null;
let moving = false;
let readable = 0;

/** Does what a button of the top says, one at a time, and shows what went wrong. */
async function move(path, body) {
  if (moving) return;
  setMoving(true);
  try {
    await control(path, body);
  } catch (error) {
    rest(error.message, true);
  } finally {
    setMoving(false);
  }
}

function setMoving(is) {
  moving = is;
  document.querySelectorAll(".top button").forEach((button) => { button.disabled = is; });
  if (is) rest("time passes…");
}

/** Shows how things are; what went wrong stays to be read for a while. */
function rest(text, bad = false) {
  if (!bad && performance.now() < readable) return;
  readable = bad ? performance.now() + READABLE : 0;
  byId("rest").textContent = text;
  byId("rest").classList.toggle("bad", bad);
}

function showState() {
  const options = {
    timeZone: zone(), weekday: "short", day: "numeric", month: "short", year: "numeric",
    hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23",
  };
  byId("now").textContent = new Intl.DateTimeFormat("en-GB", options).format(new Date(state.now));
  byId("now").dateTime = state.now;
  if (!moving) rest(state.quiet ? "at rest" : state.busy_with ?? waiting());
  const chats = Object.fromEntries(state.chats.map((chat) => [chat.name, chat]));
  phones.forEach((phone) => phone.setChat(chats[phone.chat]));
  const here = (who) => chats.group.members.includes(who);
  byId("eve").textContent = here("eve") ? "Eve leaves the group" : "Eve joins the group";
  byId("bot").textContent = here("bot") ? "Remove the bot from the group" : "Add the bot to the group";
  byId("admin").textContent = isAdmin() ? "Make the bot a plain member" : "Make the bot an admin";
  byId("admin").hidden = !here("bot");
  byId("block").textContent = chats.ben.blocked ? "Ben lets the bot in again" : "Ben blocks the bot";
  byId("supergroup").hidden = chats.group.type === "supergroup";
}

const chat = (name) => state.chats.find((one) => one.name === name);
const isAdmin = () => chat("group").admins.includes("bot");

/** What keeps the outbox from being empty is a moment that has not come. */
function waiting() {
  return state.waiting === 1 ? "1 line waits for its moment" : `${state.waiting} lines wait for their moment`;
}

async function get(path) {
  const response = await fetch(`/control/${path}`);
  if (response.status === 403) throw new Error("this playground was started anew: open the address that it printed");
  if (!response.ok) throw new Error("the playground doesn't answer");
  return response.json();
}

let looking = false;
let again = false;

/** Looks once; if asked while it looks, once more. */
async function look() {
  if (looking) {
    again = true;
    return;
  }
  looking = true;
  try {
    do {
      again = false;
      state = await get("state");
      showState();
      await Promise.all(phones.map(async (phone) => phone.show(await get(`chats/${phone.chat}/messages`))));
    } while (again);
  } catch (error) {
    // What the browser itself says of a connection is for programmers.
    rest(error instanceof TypeError ? "the playground doesn't answer" : error.message, true);
  } finally {
    looking = false;
  }
}

/** The seconds until the next 19:59 in the zone shown. */
function untilEvening() {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone(), hour: "numeric", minute: "numeric", second: "numeric", hourCycle: "h23",
  }).formatToParts(new Date(state.now));
  const [hour, minute, second] = ["hour", "minute", "second"].map(
    (type) => Number(parts.find((part) => part.type === type).value),
  );
  const minutes = (EVENING - (hour * 60 + minute) + 1440) % 1440 || 1440;
  return minutes * 60 - second;
}

document.querySelectorAll("[data-advance]").forEach((button) => {
  button.addEventListener("click", () => move("clock", { advance_seconds: Number(button.dataset.advance) }));
});
byId("evening").addEventListener("click", () => move("clock", { advance_seconds: untilEvening() }));
document.querySelectorAll("[data-restart]").forEach((button) => {
  button.addEventListener("click", () => move("restart", { kill: button.dataset.restart === "true" }));
});
for (const who of ["eve", "bot"]) {
  byId(who).addEventListener("click", () => {
    const { members } = chat("group");
    move(members.includes(who) ? "leave" : "join", { who });
  });
}
byId("admin").addEventListener("click", () => move("admin", { who: "bot", admin: !isAdmin() }));
byId("block").addEventListener("click", () => move("block", { who: "ben", blocked: !chat("ben").blocked }));
byId("photo").addEventListener("click", () => move("media", { chat: "ana", from: "ana", kind: "photo" }));
byId("supergroup").addEventListener("click", () => move("migrate", {}));
byId("flood").addEventListener("click", () => move("faults", { fail_next: 1, status: 429, retry_after: 60 }));
byId("zone").addEventListener("change", () => {
  showState();
  phones.forEach((phone) => phone.redraw());
});

look();
setInterval(look, LOOK_AGAIN);
