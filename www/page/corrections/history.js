// What somebody corrected in one text, with a way back. Corrections are an input of the parse: whatever reads the article
// afterwards, views and exports alike, shows them.

/** @typedef {import("../../pkg/index.js").Correction} Correction */

export function makeHistory() {
  /** One step each: what one action of the person added. */
  let done = [];
  let undone = [];

  return {
    /** @returns {Correction[]} in the order in which they were made */
    get all() {
      return done.flat();
    },
    get canUndo() {
      return done.length > 0;
    },
    get canRedo() {
      return undone.length > 0;
    },
    /** @param {...Correction} corrections one step, which one undo takes back */
    add(...corrections) {
      done.push(corrections);
      undone = [];
    },
    undo() {
      if (done.length) undone.push(done.pop());
    },
    redo() {
      if (undone.length) done.push(undone.pop());
    },
    forget() {
      done = [];
      undone = [];
    },
    /** Follows an edit of the text: what lies behind it moves, what it touched is forgotten. */
    follow(before, after) {
      const moved = (steps) => steps.map((step) => follow(step, before, after)).filter((step) => step.length);
      done = moved(done);
      undone = moved(undone);
    },
  };
}

/** @param {Correction[]} corrections */
function follow(corrections, before, after) {
  const { start, end, by } = editBetween(before, after);
  return corrections.flatMap((correction) => {
    if (correction.end <= start) return [correction];
    if (correction.start < end || correction.start < start) return [];
    return [{ ...correction, start: correction.start + by, end: correction.end + by }];
  });
}

/** The one stretch of `before` that was replaced, and by how much what follows it has moved. */
function editBetween(before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start, end: before.length - tail, by: after.length - before.length };
}
