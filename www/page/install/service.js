// The service worker: keeps the files of one version of the page, all or none, and serves them with or without a network.
import integrity from "given:integrity";
import version from "given:version";

const PREFIX = "tinbai ";
const NAME = PREFIX + version;
/** The files by their full address, as a request names them. */
const files = new Map(Object.entries(integrity).map(([path, hash]) => [new URL(path, location.href).href, hash]));
const page = new URL("./", location.href).href;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(forgetOthers()));

async function install() {
  // All before the first is kept: half a version is none.
  const fetched = await Promise.all([...files].map(async ([address, hash]) => [address, await fetchWhole(address, hash)]));
  const cache = await caches.open(NAME);
  try {
    await Promise.all(fetched.map(([address, response]) => cache.put(address, response)));
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

/** What a browser has in its own cache serves as well as what the network gives: the hash decides. */
async function fetchWhole(address, hash) {
  const options = { integrity: hash, redirect: "error" };
  const response = await fetch(address, options).catch(() => fetch(address, { ...options, cache: "reload" }));
  if (response.status !== 200 || response.type !== "basic") throw new TypeError(`${address}: ${response.status} ${response.type}`);
  return response;
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== NAME).map((name) => caches.delete(name)));
}

// Nothing is put into the cache here, and what is not one of the files is none of our business.
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET") return;
  if (mode === "navigate" && isPage(url)) event.respondWith(kept(page));
  else if (files.has(url)) event.respondWith(kept(url));
});

/** The page may be asked for by its file name, and by an address with a query that some link has added. */
function isPage(url) {
  const { origin, pathname } = new URL(url);
  return [page, `${page}index.html`].includes(origin + pathname);
}

async function kept(address) {
  const cache = await caches.open(NAME);
  return (await cache.match(address)) ?? fetch(address);
}

/** What a page leaves here, in memory only, while it gives way to its new version. */
let left;

addEventListener("message", ({ data, ports }) => {
  if (data.takeOver) {
    left = data.takeOver;
    skipWaiting();
  } else {
    ports[0].postMessage(left);
    left = undefined;
  }
});
