// What runs in the web worker that `tinbai/worker` starts.
import * as tinbai from "./index.js";
import { answering } from "./queue.js";

const answer = answering(tinbai, (reply) => postMessage(reply));
addEventListener("message", ({ data }) => answer(data));
