// From a field, a mark or a block back to its words: selects them in the text area and paints them behind it.

/**
 * A text area shows no selection while the focus is elsewhere, so the same text lies behind it, set in the same way, with
 * the words painted.
 *
 * @param {HTMLTextAreaElement} area
 * @param {HTMLElement} mirror the empty element behind it
 */
function makePointer(area, mirror) {
  const follow = () => {
    mirror.style.transform = `translateY(${-area.scrollTop}px)`;
  };
  area.addEventListener("scroll", follow, { passive: true });

  /** Takes the paint away. */
  function clear() {
    mirror.replaceChildren();
  }

  function show(start, end) {
    area.setSelectionRange(start, end);
    const painted = document.createElement("span");
    painted.textContent = area.value.slice(start, end);
    // What follows the words has no say in where they stand.
    mirror.replaceChildren(area.value.slice(0, start), painted);
    mirror.style.width = `${area.clientWidth}px`;
    const above = painted.offsetTop < area.scrollTop;
    const below = painted.offsetTop + painted.offsetHeight > area.scrollTop + area.clientHeight;
    // A span taller than the area counts as above: its beginning is what one looks for.
    if (above || below) area.scrollTop = painted.offsetTop - Math.max(16, (area.clientHeight - painted.offsetHeight) / 3);
    follow();
  }

  return { show, clear };
}

/**
 * Shows the words of whatever carries `data-start` in the result: under the moving mouse for marks and rows, on focus and
 * click for blocks too. Enter, space or a double click goes to the words.
 *
 * @param {import("./desk.js").Desk} desk
 */
export function startPointing(desk) {
  const root = document.getElementById("result");
  const area = document.getElementById("source");
  const pointer = makePointer(area, document.getElementById("mirror"));
  let last;
  const show = (target) => {
    const found = target.closest?.("[data-start]");
    if (found) desk.tell("point", { start: Number(found.dataset.start), end: Number(found.dataset.end) });
    return Boolean(found);
  };

  desk.on("point", (span) => {
    if (span && desk.answer) pointer.show(desk.answer.base + span.start, desk.answer.base + span.end);
    else pointer.clear();
  });

  // Not `pointerover`: it also fires when new elements appear under a resting mouse, and would take the caret from
  // someone who types.
  root.addEventListener("pointermove", ({ target, pointerType }) => {
    const found = target.closest?.("mark, tr[data-start], button[data-start]");
    if (found === last || pointerType === "touch") return;
    last = found;
    if (found) show(found);
  });
  root.addEventListener("focusin", ({ target }) => {
    if (target.matches("mark, button")) show(target);
  });
  root.addEventListener("click", ({ target }) => {
    // Someone who selects text in the view to copy it keeps that selection.
    if (getSelection().isCollapsed || target.closest("mark, button")) show(target);
  });
  root.addEventListener("keydown", (event) => {
    if (!["Enter", " "].includes(event.key) || !event.target.matches("mark, .words button, button.words")) return;
    event.preventDefault();
    if (show(event.target)) area.focus();
  });
  root.addEventListener("dblclick", ({ target }) => {
    if (target.closest("mark, .words button, button.words") && show(target)) area.focus();
  });
}
