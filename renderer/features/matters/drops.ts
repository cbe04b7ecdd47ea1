const isArchive = ({ name }: File): boolean => name.toLowerCase().endsWith('.adit');

/**
 * Hears of an archive that is dropped anywhere on the window. What else is dropped belongs to the place that it is
 * dropped on.
 */
export function listenToDrops(onArchive: (file: File) => void): () => void {
  const over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    const [file, ...others] = event.dataTransfer.files;
    if (file === undefined || others.length > 0 || !isArchive(file)) return;
    event.stopPropagation();
    // The place under it sees the file go, and no longer offers itself.
    event.target?.dispatchEvent(new DragEvent('dragleave', { bubbles: true }));
    onArchive(file);
  };
  addEventListener('dragover', over);
  // Before the place that it is dropped on: an archive is no evidence.
  addEventListener('drop', drop, { capture: true });
  return () => {
    removeEventListener('dragover', over);
    removeEventListener('drop', drop, { capture: true });
  };
}
