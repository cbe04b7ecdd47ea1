import type { Inline, MemoBlock, MemoOutline } from '../../../../shared/memo/model';
import { smallMemo } from '../../../fixtures/memo';

export const said = (words: string): readonly Inline[] => [{ kind: 'text', text: words }];

export const leaf = (id: string, words: string): MemoBlock => ({
  kind: 'paragraph',
  id,
  role: 'body',
  source: {},
  content: said(words),
});

export const section = (
  id: string,
  children: readonly MemoBlock[],
  more: Partial<MemoBlock & { kind: 'section' }> = {},
): MemoBlock => ({
  kind: 'section',
  id,
  level: 1,
  annex: false,
  title: `Heading ${id}`,
  source: {},
  children,
  ...more,
});

const cites = [{ authority: 'notice', pinpoint: '第3条' }];

const table: MemoBlock = {
  kind: 'table',
  id: 'site.table',
  caption: 'The “site”',
  source: {},
  columns: [
    { title: 'What', width: 1 },
    { title: 'Which', width: 2 },
  ],
  rows: [
    { id: 'group', group: true, cells: [[said('Premises')]] },
    { id: 'floor', group: false, cells: [[said('Floor')], [said('the twelfth, as the lease says')]] },
    { id: 'power', group: false, cells: [[said('Power')], [said('420 kWh a day'), said('by the meter of July')]] },
  ],
};

/** A memo of few blocks that has one of every kind, and the signs that word processors write in their own ways. */
export const sample: MemoOutline = smallMemo(
  [
    {
      kind: 'heading',
      id: 'heading',
      source: {},
      lines: [
        { id: 'to', label: 'To', value: said('The partners') },
        { id: 're', label: 'Re', value: said('Nodes in a Shanghai office') },
      ],
    },
    section('answer', [
      leaf('answer.lead', 'On the facts known, the project is "likely" not mining; the machines earn a fee.'),
    ]),
    section('site', [
      {
        kind: 'paragraph',
        id: 'site.rule',
        role: 'body',
        source: {},
        content: [
          { kind: 'text', text: 'Rule: ', mark: 'label' },
          { kind: 'text', text: 'the notice’s third item applies to machines of one purpose' },
          { kind: 'note', cites },
          { kind: 'text', text: ', and to nothing else.' },
        ],
      },
      {
        kind: 'list',
        id: 'site.list',
        ordered: false,
        source: {},
        items: ['Forty servers with two cards each', 'One switch, leased', 'A meter of its own'].map(said),
      },
      table,
      leaf('site.after', '按《通知》第三条，该“设备”（服务器）不属于专用矿机；电量420千瓦时，见附件A-1。'),
    ]),
    section('law', [
      section('law.one', [leaf('law.one.text', 'The first limb asks whether coins are produced.')], { level: 2 }),
      section('law.two', [leaf('law.two.text', 'The second limb asks whether money is raised.')], { level: 2 }),
      section('law.three', [leaf('law.three.text', 'The third limb asks for a licence.')], { level: 2 }),
    ]),
    section('risks', [
      leaf('risks.one', 'Non\u2011payment is the smaller risk: art.\u00a012 bears on it.'),
      {
        kind: 'paragraph',
        id: 'risks.gap',
        role: 'body',
        source: {},
        content: [...said('The lease was signed on '), { kind: 'gap', key: 'lease', text: 'day of the lease' }],
      },
    ]),
    { kind: 'paragraph', id: 'signature', role: 'signature', source: {}, content: said('Shanghai, in November') },
    section('annex', [leaf('annex.one', 'Documents that were seen, by date.')], { annex: true }),
  ],
  {
    lang: 'en',
    title: 'Legal Memorandum',
    citations: {
      'authority:notice': { full: 'Notice 1283 on “mining”', short: 'Notice 1283', fullNote: '', shortNote: '' },
    },
  },
);
