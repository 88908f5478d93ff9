// From a field, a mark or a block back to its words: selects them in the text area and paints them behind it.

/**
 * A text area shows no selection while the focus is elsewhere, so the same text lies behind it, set in the same way, with
 * the words painted.
 *
 * @param {HTMLTextAreaElement} area
 * @param {HTMLElement} mirror the empty element behind it
 */
export function makePointer(area, mirror) {
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
 * Shows the words of whatever carries `data-start` inside `root`: under the moving mouse for marks and rows, on focus and
 * click for blocks too. Enter, space or a double click goes to the words.
 *
 * @param {HTMLElement} root
 * @param {HTMLTextAreaElement} area
 */
export function followPointing(root, area, pointer) {
  let last;
  const spanned = (target) => target.closest?.("[data-start]");
  const show = (target) => {
    const found = spanned(target);
    if (found) pointer.show(Number(found.dataset.start), Number(found.dataset.end));
    return Boolean(found);
  };

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
