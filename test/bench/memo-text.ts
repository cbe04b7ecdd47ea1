import type { Inline, MemoBlock, MemoOutline } from '../../shared/memo/model';
import { outlineMemo } from '../../shared/memo/outline';
import type { Matter } from '../../shared/model/matter';
import { cnMining } from '../../shared/packs/cn-mining';
import { assess } from '../../shared/reasoning/assess';

const day = '2026-11-22';

/** A light-mining matter: enough facts for every section to have something to say. */
const matter: Matter = {
  format: 'adit-matter',
  version: 1,
  title: '上海办公楼内的存储证明节点',
  client: { name: '上海示例存储科技有限公司' },
  pack: 'cn-mining',
  facts: Object.entries({
    'matter.clientRole': 'node-operator',
    'territory.site': 'mainland',
    'territory.province': 'CN-SH',
    'tech.mechanism': 'storage-proof',
    'tech.hardware': 'storage-server',
    'tech.independentUse': true,
    'tech.servesIdentifiedUsers': true,
    'tech.paidUseShare': 62,
    'tech.machineCount': 26,
    'revenue.inToken': true,
    'revenue.tokenTradable': true,
    'revenue.fiatCustomerShare': 55,
    'funding.public': false,
    'energy.dailyKwh': 420,
    'site.kind': 'office',
    'contract.kind': 'service',
    'contract.signedOn': '2024-02-26',
    'activity.startedOn': '2024-03-01',
  }).map(([key, value]) => ({ key, value, status: 'stated' as const, evidence: [] })),
  evidence: [],
};

const lengthOf = (runs: readonly Inline[]): number =>
  runs.reduce((sum, run) => sum + (run.kind === 'note' ? 60 : run.text.length), 0);

const sizeOf = (block: MemoBlock): number => {
  switch (block.kind) {
    case 'section':
      return block.title.length + block.children.reduce((sum, child) => sum + sizeOf(child), 0);
    case 'paragraph':
      return lengthOf(block.content);
    case 'list':
      return lengthOf(block.items.flat());
    case 'table':
      return block.rows.reduce((sum, row) => sum + lengthOf(row.cells.flat(2)), 0);
    case 'heading':
      return 0;
  }
};

/** About what ten pages of the firm layout hold. */
const tenPages = 4700;

const whole: MemoOutline = outlineMemo({
  pack: cnMining,
  matter,
  assessment: assess(cnMining, matter, { asOf: day, withoutPrecedents: [] }),
  lang: 'zh',
  profile: 'client',
});

const flat = (block: MemoBlock): readonly MemoBlock[] =>
  block.kind === 'section' ? [{ ...block, children: [] }, ...block.children.flatMap(flat)] : [block];

/** Every n-th paragraph and table of a real memo, from all its sections, until ten pages are full. */
const leaves = whole.blocks.flatMap(flat);
const total = leaves.reduce((sum, block) => sum + sizeOf(block), 0);

const chosen = (): readonly MemoBlock[] => {
  let [seen, taken] = [0, 0];
  return leaves.filter((block) => {
    seen += sizeOf(block);
    if (taken + sizeOf(block) > (seen / total) * tenPages + 400) return false;
    taken += sizeOf(block);
    return true;
  });
};

/** A memo of ten pages, or of as many times ten as asked. */
export const memoOfTenPages = (times = 1): MemoOutline => ({
  ...whole,
  blocks: Array.from({ length: times }, chosen).flat(),
});
