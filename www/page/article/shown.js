// Which field an element shows: what points at it, explains it or corrects it asks here.

/** @typedef {import("./fields.js").Field} Field */

const fields = new WeakMap();

/**
 * Makes `element` show a field: its words, and the thing that they name.
 *
 * @template {Element} E
 * @param {E} element
 * @param {Field} field
 * @returns {E}
 */
export function shows(element, field) {
  const { name, start, end, entity } = field;
  Object.assign(element.dataset, { field: name, start, end });
  if (entity) element.dataset.entity = entity;
  fields.set(element, field);
  return element;
}

/** The field that the element, or the nearest one around it, shows. */
export function shownBy(element) {
  const nearest = element.closest?.("[data-field]");
  return nearest && fields.get(nearest);
}
