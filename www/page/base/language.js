// The language of the interface: as chosen here or on an earlier visit, else the browser's, where we speak it; else Vietnamese.
import { en } from "../lang/en.js";
import { vi } from "../lang/vi.js";

const KEY = "tinbai.language";
const strings = { vi, en };
const wordsAt = (words, path) => path.split(".").reduce((found, key) => found[key], words);

export function chosenLanguage() {
  try {
    const stored = localStorage.getItem(KEY);
    if (stored in strings) return stored;
  } catch {
    // Storage may be switched off, and is for some files opened from disk.
  }
  return navigator.languages.map((tag) => tag.slice(0, 2)).find((language) => language in strings) ?? "vi";
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
  for (const shown of document.querySelectorAll("[data-string]")) shown.textContent = wordsAt(words, shown.dataset.string);
  for (const shown of document.querySelectorAll("[data-label]")) shown.setAttribute("aria-label", wordsAt(words, shown.dataset.label));
  for (const shown of document.querySelectorAll("[data-placeholder]")) shown.placeholder = wordsAt(words, shown.dataset.placeholder);
  return words;
}
