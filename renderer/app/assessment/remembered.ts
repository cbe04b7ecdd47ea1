import type { Fact } from '../../../shared/model/fact';
import type { Pack } from '../../../shared/packs/schema';

/** Remembers what came of a list of facts under a pack on a day, for as long as the list itself is there. */
export function remembered<T>() {
  const known = new WeakMap<readonly Fact[], WeakMap<Pack, Map<string, T>>>();
  return (pack: Pack, facts: readonly Fact[], day: string, work: () => T): T => {
    const ofFacts = known.get(facts) ?? new WeakMap<Pack, Map<string, T>>();
    known.set(facts, ofFacts);
    const ofPack = ofFacts.get(pack) ?? new Map<string, T>();
    ofFacts.set(pack, ofPack);
    const found = ofPack.get(day) ?? work();
    ofPack.set(day, found);
    return found;
  };
}
