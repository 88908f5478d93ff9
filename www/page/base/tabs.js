// Tabs as the ARIA Authoring Practices describe them: one tab stop, arrows move and choose.

/**
 * @param {HTMLElement} list the element with `role="tablist"`
 * @param {(panel: string) => void} onChoose gets the id of the panel
 */
export function makeTabs(list, onChoose) {
  const all = [...list.querySelectorAll('[role="tab"]')];
  const shown = () => all.filter((tab) => !tab.hidden);
  const idOf = (tab) => tab.getAttribute("aria-controls");
  const panelOf = (tab) => document.getElementById(idOf(tab));

  function choose(tab) {
    for (const other of shown()) {
      const chosen = other === tab;
      other.setAttribute("aria-selected", String(chosen));
      other.tabIndex = chosen ? 0 : -1;
      panelOf(other).hidden = !chosen;
    }
    onChoose(idOf(tab));
  }

  list.addEventListener("click", ({ target }) => {
    if (all.includes(target)) choose(target);
  });
  list.addEventListener("keydown", (event) => {
    const tabs = shown();
    const at = tabs.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const tab = tabs[(to + tabs.length) % tabs.length];
    choose(tab);
    tab.focus();
  });
  choose(all[0]);

  return {
    /** Chooses the tab of a panel. */
    choose: (panel) => choose(all.find((tab) => idOf(tab) === panel)),

    /** Has a panel among the tabs, or not at all. */
    setShown(panel, isShown) {
      const tab = all.find((other) => idOf(other) === panel);
      const wasChosen = tab.getAttribute("aria-selected") === "true";
      tab.hidden = !isShown;
      if (!isShown) panelOf(tab).hidden = true;
      if (!isShown && wasChosen) choose(shown()[0]);
    },

    /** Takes a panel out of the tabs, to stand by itself, or puts it back among them. */
    setAside(panel, aside) {
      const tab = all.find((other) => idOf(other) === panel);
      const wasChosen = tab.getAttribute("aria-selected") === "true";
      tab.hidden = aside;
      // Its name stays the tab's: a label may be hidden.
      panelOf(tab).setAttribute("role", aside ? "region" : "tabpanel");
      panelOf(tab).hidden = !aside && !wasChosen;
      if (aside && wasChosen) choose(shown()[0]);
    },
  };
}
