// Makes elements. Text is always a text node: nothing of an article is ever read as HTML.

/**
 * @param {string} name
 * @param {Record<string, unknown>} [attributes] an attribute that is `undefined` or `false` is left out
 * @param {...(Node | string)} children
 */
export const element = (name, attributes = {}, ...children) => fill(document.createElement(name), attributes, children);

/** The same for what is drawn: an element of an SVG. */
export const drawn = (name, attributes = {}, ...children) =>
  fill(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);

function fill(made, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  // One by one: a call takes only so many arguments.
  for (const child of children) made.append(child);
  return made;
}
