// What runs in the thread that `tinbai/worker` starts in Node.
import { parentPort } from "node:worker_threads";
import * as tinbai from "./node.js";
import { answering } from "./queue.js";

parentPort.on("message", answering(tinbai, (reply) => parentPort.postMessage(reply)));
