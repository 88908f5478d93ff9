// What the page says: a message goes by itself, a problem stays until the next thing happens.
const byId = (id) => document.getElementById(id);

let silence;

export function say(message) {
  clearTimeout(silence);
  byId("problem").textContent = "";
  byId("message").textContent = message;
  silence = setTimeout(() => (byId("message").textContent = ""), 6000);
}

export function complain(problem) {
  if (problem) byId("message").textContent = "";
  byId("problem").textContent = problem;
}
