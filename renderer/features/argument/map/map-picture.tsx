import { ActionIcon, Group } from '@mantine/core';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { Icon } from '../../../ui/icon';
import { useTexts } from '../texts';
import type { MapEdge, MapLayout, MapNode } from './layout';
import styles from './map.module.css';
import { neighbour } from './neighbour';

const STEP = 1.25;
const SMALLEST = 0.5;
const LARGEST = 2;

/** From the side of one box to the side of the other. */
function pathOf({ from, to }: MapEdge): string {
  const isLeft = from.x < to.x;
  const [x1, x2] = isLeft ? [from.x + from.width, to.x] : [from.x, to.x + to.width];
  const [y1, y2] = [from.y + from.height / 2, to.y + to.height / 2];
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1} C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

function Box(props: {
  readonly node: MapNode;
  readonly isFirst: boolean;
  readonly onOpen: (node: MapNode) => void;
  readonly onKey: (node: MapNode, key: string) => boolean;
}) {
  const { node, isFirst, onOpen, onKey } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot be drawn in a picture
    <g
      id={`node-${node.id}`}
      role="button"
      tabIndex={isFirst ? 0 : -1}
      aria-label={node.text}
      className={styles['node']}
      data-kind={node.kind}
      data-side={node.side}
      data-weight={node.argument?.weight}
      data-yields={node.yields}
      transform={`translate(${node.x} ${node.y})`}
      onClick={() => onOpen(node)}
      onKeyDown={(event) => {
        if (onKey(node, event.key)) event.preventDefault();
      }}
    >
      <rect width={node.width} height={node.height} rx={4} />
      {node.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text in their order
        <text key={index} x={10} y={24 + index * 19}>
          {line}
        </text>
      ))}
    </g>
  );
}

/** Begins with the element in the middle: what is argued about is seen before what is said of it. */
function useCentred({ nodes }: MapLayout): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = nodes.find(({ kind }) => kind === 'element');
    const { current: view } = frame;
    if (element === undefined || view === null) return;
    view.scrollTo(
      element.x + (element.width - view.clientWidth) / 2,
      element.y + (element.height - view.clientHeight) / 2,
    );
  }, [nodes]);
  return frame;
}

/** The drawing, in its own scrolling frame; the keys move from box to box. */
export function MapPicture({
  layout,
  help,
  onOpen,
}: {
  readonly layout: MapLayout;
  readonly help: string;
  readonly onOpen: (node: MapNode) => void;
}) {
  const say = useTexts();
  const [zoom, setZoom] = useState(1);
  const frame = useCentred(layout);
  const { nodes, edges, width, height } = layout;
  const onKey = (node: MapNode, key: string): boolean => {
    if (key === 'Enter' || key === ' ') {
      onOpen(node);
      return true;
    }
    const next = neighbour(nodes, node, key);
    if (next === null) return false;
    frame.current?.querySelector<SVGGElement>(`[id="node-${CSS.escape(next.id)}"]`)?.focus();
    return true;
  };
  const scale = (factor: number) => setZoom((now) => Math.min(LARGEST, Math.max(SMALLEST, now * factor)));
  return (
    <>
      <Group gap={4} wrap="nowrap">
        <p className={styles['help']}>{help}</p>
        <ActionIcon variant="default" aria-label={say('map.zoomIn')} onClick={() => scale(STEP)}>
          <Icon name="plus" />
        </ActionIcon>
        <ActionIcon variant="default" aria-label={say('map.zoomOut')} onClick={() => scale(1 / STEP)}>
          <Icon name="minus" />
        </ActionIcon>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section ref={frame} className={styles['frame']} aria-label={say('map.title')} tabIndex={0}>
        {/* biome-ignore lint/a11y/useSemanticElements: a picture of buttons is no fieldset */}
        <svg
          width={width * zoom}
          height={(height + 8) * zoom}
          viewBox={`-4 -4 ${width + 8} ${height + 8}`}
          aria-label={say('map.title')}
          role="group"
        >
          {edges.map((edge) => (
            <path
              key={`${edge.from.id} ${edge.to.id}`}
              className={styles['edge']}
              data-side={edge.from.side}
              d={pathOf(edge)}
            />
          ))}
          {nodes.map((node, index) => (
            <Box key={node.id} node={node} isFirst={index === 0} onOpen={onOpen} onKey={onKey} />
          ))}
        </svg>
      </section>
    </>
  );
}
