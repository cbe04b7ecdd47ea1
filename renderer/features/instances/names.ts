import type { Repeat } from '../../../shared/model/repeats';

/** What an instance is called; nothing where it is gone. */
export const nameOf = ({ instances }: Repeat, instance: string): string =>
  instances.find(({ id }) => id === instance)?.name ?? '';

/** What the instances are called that the assessment does not take. */
export const otherNames = ({ instances, taken }: Repeat): readonly string[] =>
  instances.filter(({ id }) => id !== taken).map(({ name }) => name);
