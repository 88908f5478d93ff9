// A long list of places, of which only those near the window are filled.

/**
 * @param {object} list
 * @param {HTMLElement} list.parent gets the places
 * @param {HTMLElement | null} list.root what scrolls; `null`: the page
 * @param {number[]} list.heights what each place will be tall, about, in pixels
 * @param {(place: HTMLElement, at: number) => void | Promise<void>} list.fill
 */
export function virtualList({ parent, root, heights, fill }) {
  const places = heights.map((height) => {
    const place = document.createElement("div");
    place.className = "place";
    place.style.height = `${height}px`;
    return place;
  });
  const at = new Map(places.map((place, i) => [place, i]));
  const filled = new Set();
  parent.append(...places);

  async function show(place) {
    if (filled.has(place)) return;
    filled.add(place);
    await fill(place, at.get(place));
    if (filled.has(place)) place.style.height = "";
    else place.replaceChildren();
  }

  function empty(place) {
    if (!filled.delete(place)) return;
    place.style.height = `${place.offsetHeight}px`;
    place.replaceChildren();
  }

  const observer = new IntersectionObserver(
    (entries) => {
      // All are measured before any is changed: the browser sets the text once.
      for (const { target, isIntersecting } of entries) if (!isIntersecting && !target.contains(document.activeElement)) empty(target);
      for (const { target, isIntersecting } of entries) if (isIntersecting) show(target);
    },
    { root, rootMargin: "1200px 0px" },
  );
  for (const place of places) observer.observe(place);

  return {
    places,
    isFilled: (i) => filled.has(places[i]),
    /** Fills a place that is not near yet. */
    show: (i) => show(places[i]),
    stop: () => observer.disconnect(),
  };
}
