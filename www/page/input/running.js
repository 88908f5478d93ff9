// That a text is being read, once it takes longer than one does not notice: how far, how long, and a way to stop it.

const PATIENCE = 300;

/**
 * @param {import("../desk.js").Desk} desk
 * @param {() => void} onCancel
 */
export function makeRunning(desk, onCancel) {
  const line = document.getElementById("running");
  const bar = line.querySelector("progress");
  const label = document.getElementById("elapsed");
  let running;
  let ticking;

  function tick() {
    const elapsed = performance.now() - running.began;
    line.hidden = elapsed < PATIENCE;
    if (!line.hidden) wait(true);
    if (running.done === undefined) bar.removeAttribute("value");
    else bar.value = running.done;
    label.textContent = desk.words.input.elapsed(running.size, elapsed / 1000);
  }

  function wait(isWaiting) {
    if (desk.isWaiting === isWaiting) return;
    desk.isWaiting = isWaiting;
    desk.tell("state");
  }

  document.getElementById("cancel").addEventListener("click", onCancel);

  return (now) => {
    running = now;
    if (!running) {
      clearInterval(ticking);
      ticking = undefined;
      line.hidden = true;
      wait(false);
    } else {
      ticking ??= setInterval(tick, 100);
    }
  };
}
