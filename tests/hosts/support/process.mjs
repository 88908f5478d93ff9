// A program that runs in the background until it is stopped.
import { spawn } from "node:child_process";

/** Starts it, and waits until its output has what `ready` matches. */
export function started(program, given, options, ready) {
  const running = spawn(program, given, { ...options, stdio: ["ignore", "pipe", "pipe"], detached: true });
  // A group: what it started itself ends with it.
  const stop = () => process.kill(-running.pid);
  let output = "";
  return new Promise((resolve, reject) => {
    const hear = (piece) => {
      output += piece;
      const [found] = ready.exec(output) ?? [];
      if (found) resolve({ found, stop });
    };
    running.stdout.on("data", hear);
    running.stderr.on("data", hear);
    running.on("exit", (status) => reject(new Error(`${program} ended with ${status}: ${output}`)));
    running.on("error", reject);
  });
}
