/** What may be said of a bug: its kind, and where in the program it happened. Never what somebody typed. */
export interface FaultReport {
  readonly name: string;
  readonly frames: readonly string[];
}

const MOST_FRAMES = 12;
const FUNCTION = String.raw`(?:async )?(?:new )?[A-Za-z_$#][\w$#.]{0,79}(?: \[as [\w$]{1,40}\])?`;
/** Of a path only its last part: what stands before it may hold the name of a person. */
const PLACE = String.raw`[^()]*?([\w.-]{1,60}\.(?:[cm]?js|ts|html):\d{1,7}:\d{1,7})`;
const FRAME = new RegExp(String.raw`^\s*at (?:(${FUNCTION}) \(${PLACE}\)|${PLACE})$`);

const frameOf = (line: string): string | null => {
  const [, name, place, only] = FRAME.exec(line) ?? [];
  if (place !== undefined) return `${name ?? ''} ${place}`.trim();
  return only ?? null;
};

/** The frames of a stack, without folders; whatever is no frame is left out. */
export const framesOf = (stack: string): readonly string[] =>
  stack
    .split('\n')
    .map(frameOf)
    .filter((frame) => frame !== null)
    .slice(0, MOST_FRAMES);

/** A name that a program gives to a kind of error; whatever else it is called, it is only an error. */
const nameOf = (error: Error): string => (/^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error');

export function faultReport(error: unknown): FaultReport {
  if (!(error instanceof Error)) return { name: `a thrown ${typeof error}`, frames: [] };
  const { stack = '', message } = error;
  // A message of several lines may look like frames.
  const after = message === '' ? 0 : stack.indexOf(message) + message.length;
  return { name: nameOf(error), frames: framesOf(stack.slice(after)) };
}
