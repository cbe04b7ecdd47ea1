import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { Icon } from '../../ui/icon';
import { useTexts } from './texts';
import styles from './timeline.module.css';
import { moved, type View, zoomed } from './view';

export const NEARER = 0.7;
export const FARTHER = 1 / NEARER;
export const ASIDE = 0.2;

const scopes = ['cited', 'all'] as const;
export type Scope = (typeof scopes)[number];
const shapes = ['picture', 'table'] as const;
export type Shape = (typeof shapes)[number];

/** Which authorities are shown, as what, and how much of the time. */
export function Toolbar(props: {
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
  readonly shape: Shape;
  readonly onShape: (shape: Shape) => void;
  readonly view: View;
  readonly onView: (view: View | null) => void;
}) {
  const { scope, onScope, shape, onShape, view, onView } = props;
  const say = useTexts();
  const steps = [
    { name: 'earlier', icon: 'back', to: moved(view, -ASIDE) },
    { name: 'later', icon: 'forward', to: moved(view, ASIDE) },
    { name: 'nearer', icon: 'plus', to: zoomed(view, NEARER) },
    { name: 'farther', icon: 'minus', to: zoomed(view, FARTHER) },
  ] as const;
  return (
    <div className={styles['toolbar']}>
      <SegmentedControl
        size="xs"
        transitionDuration={0}
        aria-label={say('scope.label')}
        data={scopes.map((value) => ({ value, label: say(`scope.${value}`) }))}
        value={scope}
        onChange={onScope}
      />
      <SegmentedControl
        size="xs"
        transitionDuration={0}
        aria-label={say('shape.label')}
        data={shapes.map((value) => ({ value, label: say(`shape.${value}`) }))}
        value={shape}
        onChange={onShape}
      />
      {shape === 'table' ? null : (
        <div className={styles['steps']}>
          {steps.map(({ name, icon, to }) => (
            <ActionIcon
              key={name}
              size={26}
              variant="default"
              aria-label={say(`step.${name}`)}
              onClick={() => onView(to)}
            >
              <Icon name={icon} />
            </ActionIcon>
          ))}
          <Button size="compact-sm" variant="default" onClick={() => onView(null)}>
            {say('step.matter')}
          </Button>
        </div>
      )}
    </div>
  );
}
