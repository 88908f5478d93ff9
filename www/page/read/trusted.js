// The one gate through which text may become a script or a document, where the browser guards them (Trusted Types).

/** The page's own files, and what it made itself; what others have made no browser starts as a worker. */
const isOwn = ({ protocol, origin }) => protocol === "blob:" || origin === location.origin;

const policy = globalThis.trustedTypes?.createPolicy("tinbai", {
  createScriptURL(text) {
    const address = new URL(text, document.baseURI);
    if (!isOwn(address)) throw new TypeError(`not a script of this page: ${address}`);
    return address.href;
  },
  createHTML: (html) => html,
});

/** @param {string | URL} address */
export const trusted = (address) => policy?.createScriptURL(String(address)) ?? address;

/**
 * Reads a file of HTML into a document of its own, in which nothing runs and nothing is fetched.
 *
 * @param {string} html
 */
export const inertDocument = (html) => new DOMParser().parseFromString(policy?.createHTML(html) ?? html, "text/html");
