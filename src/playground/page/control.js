// The control API, and the stream of what changes. The page speaks to nothing else.

import { words } from "./words.js";

async function answer(response) {
  if (response.status === 403) throw new Error(words.anew);
  const said = await response.json();
  if (!response.ok) throw new Error(said.error);
  return said;
}

async function ask(path, options) {
  try {
    return await answer(await fetch(`/control/${path}`, options));
  } catch (error) {
    // What the browser itself says of a connection is for programmers.
    throw error instanceof TypeError ? new Error(words.gone) : error;
  }
}

export const look = (path) => ask(path);

export const act = (path, body, more = {}) => ask(path, {
  method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body), ...more,
});

/** Calls `hear[name](data)` for each event of the stream; a broken one resumes by itself. */
export function stream(hear, lost) {
  const source = new EventSource("/control/stream");
  for (const [name, heard] of Object.entries(hear)) {
    source.addEventListener(name, (event) => heard(JSON.parse(event.data)));
  }
  source.addEventListener("open", () => lost(false));
  source.addEventListener("error", () => lost(true));
  return source;
}
