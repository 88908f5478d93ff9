// Projects in this folder, where their bundlers and frameworks are found.
import { fileURLToPath } from "node:url";
import { project } from "../../web/support/hosts.mjs";

export const inside = (name, files) => project(files, fileURLToPath(new URL(`../.projects/${name}`, import.meta.url)));

/** A program that npm has put here. */
export const bin = (name) => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));
