// Tabs as the ARIA Authoring Practices describe them: one tab stop, arrows move and choose.

/**
 * @param {HTMLElement} list the element with `role="tablist"`
 * @param {(panel: string) => void} onChoose gets the id of the panel
 */
export function makeTabs(list, onChoose) {
  const tabs = [...list.querySelectorAll('[role="tab"]')];

  function choose(tab) {
    for (const other of tabs) {
      const chosen = other === tab;
      other.setAttribute("aria-selected", String(chosen));
      other.tabIndex = chosen ? 0 : -1;
      document.getElementById(other.getAttribute("aria-controls")).hidden = !chosen;
    }
    onChoose(tab.getAttribute("aria-controls"));
  }

  list.addEventListener("click", ({ target }) => {
    if (tabs.includes(target)) choose(target);
  });
  list.addEventListener("keydown", (event) => {
    const at = tabs.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const tab = tabs[(to + tabs.length) % tabs.length];
    choose(tab);
    tab.focus();
  });
  choose(tabs[0]);
}
