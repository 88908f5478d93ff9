// One tab stop for many things of a kind: the arrow keys, Home and End move among them.

/** Makes the first of those inside `root` that match `selector` the tab stop, unless one is it already. */
export function rove(root, selector) {
  if (!root.querySelector(`:is(${selector})[tabindex="0"]`)) root.querySelector(selector)?.setAttribute("tabindex", "0");
}

/** @param {KeyboardEvent} event a key pressed on one of those inside `root` that match `selector` */
export function roveBy(event, root, selector) {
  const all = [...root.querySelectorAll(selector)];
  const at = all.indexOf(event.target);
  const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  const next = all[(to + all.length) % all.length];
  root.querySelector(`:is(${selector})[tabindex="0"]`)?.setAttribute("tabindex", "-1");
  next.setAttribute("tabindex", "0");
  next.focus();
}
