// The language of the interface: Vietnamese unless the person asked for English, here or on an earlier visit.
import { strings } from "./strings.js";

const KEY = "tinbai.language";

export function storedLanguage() {
  try {
    return localStorage.getItem(KEY) === "en" ? "en" : "vi";
  } catch {
    // Storage may be switched off, and is for some files opened from disk.
    return "vi";
  }
}

export function storeLanguage(language) {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // The choice then holds for this visit.
  }
}

/** Puts the words of `language` into every element that names one. */
export function applyLanguage(language) {
  const words = strings[language];
  document.documentElement.lang = language;
  for (const shown of document.querySelectorAll("[data-string]")) shown.textContent = words[shown.dataset.string];
  for (const shown of document.querySelectorAll("[data-label]")) shown.setAttribute("aria-label", words[shown.dataset.label]);
  for (const shown of document.querySelectorAll("[data-placeholder]")) shown.placeholder = words[shown.dataset.placeholder];
  return words;
}
