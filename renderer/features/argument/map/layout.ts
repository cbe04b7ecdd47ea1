import type { AssessedArgument, AssessedElement, Assessment } from '../../../../shared/model/assessment';
import type { Side } from '../../../../shared/model/ladders';
import { argumentsOn, type Yielding, yielding } from '../order';
import { wrap } from './wrap';

/** What a node of the map stands for. */
export type NodeKind = 'element' | 'claim' | 'reply';

/** A box of the map, in units of the drawing. */
export interface MapNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly side: Side | null;
  readonly argument: AssessedArgument | null;
  /** What decides against the argument; null where it stands. */
  readonly yields: Yielding | null;
  readonly text: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line from a box to the one that it supports or answers. */
export interface MapEdge {
  readonly from: MapNode;
  readonly to: MapNode;
}

export interface MapLayout {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly width: number;
  readonly height: number;
}

const LINE = 19;
const PADDING = 10;
const GAP = 16;
const COLUMN_GAP = 44;
const widths: Readonly<Record<NodeKind, number>> = { element: 250, claim: 300, reply: 270 };

type Box = Omit<MapNode, 'x' | 'y'>;

function boxOf(
  kind: NodeKind,
  id: string,
  text: string,
  argument: AssessedArgument | null,
  yields: Yielding | null = null,
): Box {
  const width = widths[kind];
  const lines = wrap(text, width - 2 * PADDING);
  const height = lines.length * LINE + 2 * PADDING;
  return { id, kind, side: argument?.side ?? null, argument, yields, text, lines, width, height };
}

interface Branch {
  readonly claim: Box;
  readonly reply: Box;
}

const branchesOf = (assessment: Assessment, element: string, side: Side, lang: 'zh' | 'en' | 'ru'): readonly Branch[] =>
  argumentsOn(assessment, element, side).map((argument) => {
    const yields = yielding(argument, assessment.arguments);
    return {
      claim: boxOf('claim', argument.id, argument.claim[lang], argument, yields),
      reply: boxOf('reply', `${argument.id}/reply`, argument.reply[lang], argument, yields),
    };
  });

const heightOf = ({ claim, reply }: Branch): number => Math.max(claim.height, reply.height);
const stack = (branches: readonly Branch[]): number =>
  branches.reduce((sum, branch) => sum + heightOf(branch) + GAP, 0) - (branches.length > 0 ? GAP : 0);

/** Where each column begins: replies, claims, the element, claims, replies. */
const columns = {
  project: { reply: 0, claim: widths.reply + COLUMN_GAP },
  authority: {
    claim: widths.reply + widths.claim + widths.element + 3 * COLUMN_GAP,
    reply: widths.reply + 2 * widths.claim + widths.element + 4 * COLUMN_GAP,
  },
} as const;
const CENTRE = widths.reply + widths.claim + 2 * COLUMN_GAP;
const WIDTH = 2 * widths.reply + 2 * widths.claim + widths.element + 4 * COLUMN_GAP;

function place(branches: readonly Branch[], side: Side, centre: MapNode, height: number): MapLayout {
  const nodes: MapNode[] = [];
  const edges: MapEdge[] = [];
  let y = (height - stack(branches)) / 2;
  for (const branch of branches) {
    const middle = y + heightOf(branch) / 2;
    const at = (box: Box, x: number): MapNode => ({ ...box, x, y: middle - box.height / 2 });
    const claim = at(branch.claim, columns[side].claim);
    const reply = at(branch.reply, columns[side].reply);
    nodes.push(claim, reply);
    edges.push({ from: claim, to: centre }, { from: reply, to: claim });
    y += heightOf(branch) + GAP;
  }
  return { nodes, edges, width: WIDTH, height };
}

/** The map of one element: it stands in the middle, each side's claims beside it, the replies one step out. */
export function layoutOf(assessment: Assessment, element: AssessedElement, lang: 'zh' | 'en' | 'ru'): MapLayout {
  const project = branchesOf(assessment, element.id, 'project', lang);
  const authority = branchesOf(assessment, element.id, 'authority', lang);
  const box = boxOf('element', element.id, element.question[lang], null);
  const height = Math.max(stack(project), stack(authority), box.height);
  const centre: MapNode = { ...box, x: CENTRE, y: (height - box.height) / 2 };
  const left = place(project, 'project', centre, height);
  const right = place(authority, 'authority', centre, height);
  return {
    nodes: [centre, ...left.nodes, ...right.nodes],
    edges: [...left.edges, ...right.edges],
    width: WIDTH,
    height,
  };
}
