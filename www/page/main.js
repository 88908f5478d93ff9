// The page: its parts, put on one desk.
import { startCorrections } from "./corrections/corrections.js";
import { startExports } from "./exports/exports.js";
import { startInput } from "./input/input.js";
import { applyLanguage, chosenLanguage, storeLanguage } from "./base/language.js";
import { complain, say } from "./base/message.js";
import { makeDesk } from "./desk.js";
import { startHelp } from "./help.js";
import { startInspector } from "./inspector.js";
import { startDossier } from "./panels/dossier.js";
import { startPointing } from "./pointing.js";
import { startPrint } from "./print.js";
import { startResult } from "./result.js";
import { startReview } from "./review/review.js";

export const desk = makeDesk();
startInput(desk);
startResult(desk);
startReview(desk);
startDossier(desk);
startPointing(desk);
startInspector(desk);
startCorrections(desk);
startExports(desk);
startHelp(desk);
startPrint(desk);
speak(chosenLanguage());

function speak(language) {
  const other = language === "vi" ? "en" : "vi";
  desk.words = applyLanguage(language);
  const button = document.getElementById("language");
  button.textContent = desk.words.otherLanguage;
  button.lang = other;
  button.onclick = () => {
    storeLanguage(other);
    // What was said was said in the other language.
    say("");
    complain("");
    speak(other);
  };
  desk.tell("words");
}
