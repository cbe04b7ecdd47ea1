import type { MapNode } from './layout';

type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';
const isDirection = (key: string): key is Direction => /^Arrow(Left|Right|Up|Down)$/.test(key);

const centre = ({ x, y, width, height }: MapNode) => ({ x: x + width / 2, y: y + height / 2 });

/** How far a box lies in a direction, and how far off it; null where it does not lie there. */
function offset(from: MapNode, to: MapNode, direction: Direction): number | null {
  const [a, b] = [centre(from), centre(to)];
  const isAcross = direction === 'ArrowLeft' || direction === 'ArrowRight';
  const sign = direction === 'ArrowLeft' || direction === 'ArrowUp' ? -1 : 1;
  const ahead = sign * (isAcross ? b.x - a.x : b.y - a.y);
  const aside = Math.abs(isAcross ? b.y - a.y : b.x - a.x);
  // Up and down stay within a column.
  if (ahead <= 1 || (!isAcross && aside > 1)) return null;
  return ahead + aside / 4;
}

/** The box that an arrow key leads to; null where there is none. */
export function neighbour(nodes: readonly MapNode[], from: MapNode, key: string): MapNode | null {
  if (!isDirection(key)) return null;
  const found = nodes.flatMap((node) => {
    const away = offset(from, node, key);
    return away === null ? [] : [{ node, away }];
  });
  return found.sort((a, b) => a.away - b.away)[0]?.node ?? null;
}
