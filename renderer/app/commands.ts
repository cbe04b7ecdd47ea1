import { type DependencyList, useEffect, useId } from 'react';
import { create } from 'zustand';

export const commandGroups = ['go', 'matter', 'view', 'app', 'question'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** Something to do by name or by keys. */
export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  /** In the language of the screen. */
  readonly label: string;
  /** As `mod+K`: `mod` is ⌘ on a Mac and Ctrl elsewhere. By the key's place, so that it works in every alphabet. */
  readonly keys?: string;
  readonly run: () => void;
}

interface Registered {
  readonly byOwner: Readonly<Record<string, readonly Command[]>>;
}

const useRegistered = create<Registered>(() => ({ byOwner: {} }));

/** Offers commands for as long as the component is there. */
export function useCommands(make: () => readonly Command[], reasons: DependencyList): void {
  const owner = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller says what its commands depend on
  useEffect(() => {
    const commands = make();
    useRegistered.setState(({ byOwner }) => ({ byOwner: { ...byOwner, [owner]: commands } }));
    return () => useRegistered.setState(({ byOwner: { [owner]: _gone, ...others } }) => ({ byOwner: others }));
  }, [owner, ...reasons]);
}

/** Every command that is on offer now: what the palette lists, and the map of keys. */
export function useAllCommands(): readonly Command[] {
  const byOwner = useRegistered((registered) => registered.byOwner);
  return Object.values(byOwner)
    .flat()
    .sort((a, b) => commandGroups.indexOf(a.group) - commandGroups.indexOf(b.group));
}
