// A chat is one stop of the Tab key; within it, arrows go from button to button, and the place is kept
// when what was pressed is drawn anew.

const inside = "button, a";

export class Roving {
  constructor(list) {
    this.list = list;
    list.addEventListener("keydown", (event) => this.key(event));
    list.addEventListener("focusin", (event) => this.sees(event.target));
  }

  all() {
    return [...this.list.querySelectorAll(inside)].filter((one) => !one.closest(".tools") || one.matches(":focus"));
  }

  /** New buttons are none of them a stop of their own. */
  takes(item) {
    item.querySelectorAll(inside).forEach((one) => { one.tabIndex = -1; });
  }

  sees(target) {
    if (target === this.list) return;
    const item = target.closest("li");
    this.place = { id: item?.dataset.id, label: target.textContent };
  }

  key(event) {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const edge = { Home: 0, End: -1 }[event.key];
    if (step === undefined && edge === undefined) return;
    const all = this.all();
    if (all.length === 0) return;
    event.preventDefault();
    const at = all.indexOf(document.activeElement);
    // From the chat itself, the way up begins at the newest button.
    const from = at < 0 ? (step > 0 ? -1 : all.length) : at;
    const to = edge === undefined ? Math.min(Math.max(from + step, 0), all.length - 1) : edge;
    all.at(to).focus();
  }

  /** Whether the focus lies in what is about to be taken out. */
  holds(item) {
    return item.contains(document.activeElement);
  }

  /** The focus comes back to where it was, or as near to it as there is something. */
  comesBack(item) {
    const buttons = [...(item?.querySelectorAll(".row button") ?? [])];
    const same = buttons.find((one) => one.textContent === this.place?.label);
    const newest = [...this.list.querySelectorAll(".row button")].at(-1);
    (same ?? buttons[0] ?? newest ?? this.list).focus({ preventScroll: true });
  }
}
