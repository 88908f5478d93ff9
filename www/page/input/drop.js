// Files dropped anywhere on the page.

/**
 * @param {HTMLElement} overlay is shown while files hang over the page
 * @param {(files: File[]) => void} onFiles
 */
export function acceptDrops(overlay, onFiles) {
  const hasFiles = ({ dataTransfer }) => dataTransfer?.types.includes("Files");
  /** An element is entered before the one around it is left. */
  let depth = 0;
  const show = (change) => {
    depth = Math.max(0, change ? depth + change : 0);
    overlay.hidden = depth === 0;
  };

  addEventListener("dragenter", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    show(1);
  });
  addEventListener("dragleave", (event) => hasFiles(event) && show(-1));
  addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
  });
  addEventListener("drop", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    show(0);
    onFiles([...event.dataTransfer.files]);
  });
}
