import { Editor } from '@tiptap/core';
import { useEffect, useEffectEvent, useState } from 'react';
import type { LawyerText } from '../../../../shared/memo/editing/kept-memo';
import { memoExtensions, type NameCites } from './extensions';
import { type DocNode, docOf, lawyerTextOf } from './lawyer-doc';
import { plainPaste } from './plain-paste';

/** An editor in an element, over a text that it begins with. It owns what is typed and tells of every change. */
export function useEditor(props: {
  readonly host: HTMLElement | null;
  readonly text: LawyerText;
  readonly label: string;
  readonly name: NameCites;
  readonly onChange: (text: LawyerText) => void;
}): Editor | null {
  const { host } = props;
  const [editor, setEditor] = useState<Editor | null>(null);
  const begin = useEffectEvent(
    (element: HTMLElement) =>
      new Editor({
        element,
        // The content policy takes no style element; the styles stand in the style sheet.
        injectCSS: false,
        extensions: memoExtensions(props.name),
        content: docOf(props.text) as never,
        autofocus: 'end',
        editorProps: {
          attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': props.label },
          handleDOMEvents: plainPaste,
        },
        onUpdate: ({ editor: typed }) => changed(typed.getJSON() as DocNode),
      }),
  );
  const changed = useEffectEvent((doc: DocNode) => props.onChange(lawyerTextOf(doc)));
  useEffect(() => {
    if (host === null) return;
    const made = begin(host);
    setEditor(made);
    return () => {
      made.destroy();
      setEditor(null);
    };
  }, [host]);
  return editor;
}
