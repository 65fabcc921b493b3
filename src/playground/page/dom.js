// Elements, without markup out of text.

export const byId = (id) => document.getElementById(id);

export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** A button that does something, and nothing else. */
export function action(label, act, className) {
  const button = element("button", className, label);
  button.type = "button";
  button.addEventListener("click", (event) => {
    event.stopPropagation();
    act(button);
  });
  return button;
}

/** Something that is said for the eye by a sign and for the ear by words. */
export function sign(shown, said, className) {
  const eye = element("span", "", shown);
  eye.setAttribute("aria-hidden", "true");
  const made = element("span", className, eye, element("span", "unseen", said));
  made.title = said;
  return made;
}

/** Changes a text only if it is another: what is read aloud is read once. */
export function tell(where, text) {
  if (where.textContent !== text) where.textContent = text;
}

export const wait = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });
