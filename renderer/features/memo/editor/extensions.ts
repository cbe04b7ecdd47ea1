import { type Extensions, Mark, mergeAttributes, Node } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';
import type { Cite } from '../../../../shared/memo/model';

/** What a note shows of its sources. */
export type NameCites = (cites: readonly Cite[]) => string;

/** A footnote as a chip with the short names of its sources; it is moved and removed whole. */
const note = (name: NameCites) =>
  Node.create({
    name: 'note',
    group: 'inline',
    inline: true,
    atom: true,
    addAttributes: () => ({ cites: { default: [], rendered: false } }),
    renderHTML: ({ node }) => ['span', { 'data-run': 'note' }, name(node.attrs['cites'] as readonly Cite[])],
    renderText: () => '',
  });

/** Something still to be supplied, in its bracket; whoever supplies it removes the bracket. */
const gap = Node.create({
  name: 'gap',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ key: { default: '', rendered: false }, text: { default: '', rendered: false } }),
  renderHTML: ({ node }) => ['span', { 'data-run': 'gap' }, `【${String(node.attrs['text'])}】`],
  renderText: ({ node }) => String(node.attrs['text']),
});

/** How a run is set apart; Ctrl+B sets words apart as strong. */
const setApart = Mark.create({
  name: 'setApart',
  addAttributes: () => ({ mark: { default: 'strong', rendered: false } }),
  renderHTML: ({ HTMLAttributes }) => ['strong', mergeAttributes(HTMLAttributes), 0],
  addKeyboardShortcuts() {
    return { 'Mod-b': () => this.editor.commands.toggleMark('setApart') };
  },
});

/** What a block of a memo can hold. */
export const memoExtensions = (name: NameCites): Extensions => [
  Document,
  Paragraph,
  Text,
  UndoRedo,
  note(name),
  gap,
  setApart,
];
