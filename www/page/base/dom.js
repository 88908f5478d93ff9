// Makes elements. Text is always a text node: nothing of an article is ever read as HTML.

/**
 * @param {string} name
 * @param {Record<string, unknown>} [attributes] an attribute that is `undefined` or `false` is left out
 * @param {...(Node | string)} children
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  // One by one: a call takes only so many arguments.
  for (const child of children) made.append(child);
  return made;
}
