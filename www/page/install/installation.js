// The hosted page and its service worker: installs it, and says when a newer version of the page waits.
import { element } from "../base/dom.js";
import { trusted } from "../read/trusted.js";

const SERVICE = "service.js";

/** @param {import("../desk.js").Desk} desk */
export function startInstallation(desk) {
  const { serviceWorker } = navigator;
  if (!serviceWorker || !/^https?:$/.test(location.protocol)) return;
  let notice;

  /** The page stays what it is until somebody wants the new one; its texts go along. */
  function announce(waiting) {
    const button = element("button", { type: "button", click: () => takeOver(waiting) });
    notice?.remove();
    notice = element("div", { class: "update", role: "status" }, element("span"), button);
    document.body.append(notice);
    // A live region is read when it changes, not when it appears.
    requestAnimationFrame(name);
  }

  function name() {
    if (!notice) return;
    notice.firstChild.textContent = desk.words.install.newer;
    notice.lastChild.textContent = desk.words.install.reload;
  }

  function takeOver(waiting) {
    serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage({ takeOver: desk.sources.map(({ text, name }) => ({ text, name })) });
  }

  function watch(registration) {
    if (registration.waiting && serviceWorker.controller) announce(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const { installing } = registration;
      installing.addEventListener("statechange", () => {
        if (installing.state === "installed" && registration.active) announce(installing);
      });
    });
  }

  function takeBack() {
    if (!serviceWorker.controller) return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data: sources }) => sources?.length && desk.tell("sources", sources);
    serviceWorker.controller.postMessage({}, [port2]);
  }

  async function install() {
    try {
      watch(await serviceWorker.register(trusted(SERVICE), { updateViaCache: "none" }));
    } catch {
      // Refused by the browser or out of reach: the page works without, and will try again next time.
    }
  }

  desk.on("words", name);
  takeBack();
  // What is needed at once comes first.
  if (document.readyState === "complete") install();
  else addEventListener("load", install, { once: true });
}
