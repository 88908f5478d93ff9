// The page on a web host: the page itself, and the service that keeps it for use without a network.
import { desk } from "../main.js";
import { startInstallation } from "./installation.js";

startInstallation(desk);
