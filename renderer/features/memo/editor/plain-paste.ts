import type { EditorOptions } from '@tiptap/core';

type Events = NonNullable<EditorOptions['editorProps']['handleDOMEvents']>;

/** Text from elsewhere comes in as words alone: no style, no picture and no link of another program enters a memo. */
export const plainPaste: Events = {
  paste: (view, event) => {
    event.preventDefault();
    view.pasteText(event.clipboardData?.getData('text/plain') ?? '');
    return true;
  },
  drop: (view, event) => {
    // What is moved within the editor keeps its notes.
    if (view.dragging !== null) return false;
    event.preventDefault();
    view.pasteText(event.dataTransfer?.getData('text/plain') ?? '');
    return true;
  },
};
