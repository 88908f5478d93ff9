// The one gate, where the browser guards it (Trusted Types), through which an address may become a script, and the text of a
// file a document.

/** The page's own files, and what it made itself; what others have made no browser starts as a worker. */
const isOwn = ({ protocol, origin }) => protocol === "blob:" || origin === location.origin;

const policy = globalThis.trustedTypes?.createPolicy("tinbai", {
  createScriptURL(text) {
    const address = new URL(text, document.baseURI);
    if (!isOwn(address)) throw new TypeError(`not a script of this page: ${address}`);
    return address.href;
  },
  // Kept in here: all that comes of it is a document that belongs to no window.
  createHTML: (text) => text,
});

/** @param {string | URL} address */
export const trusted = (address) => policy?.createScriptURL(String(address)) ?? address;

/**
 * The document of a file: nothing in it runs or is loaded.
 *
 * @param {string} html
 * @returns {Document}
 */
export const inertDocument = (html) => new DOMParser().parseFromString(policy?.createHTML(html) ?? html, "text/html");
