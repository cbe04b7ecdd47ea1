import {
  type DesktopInput,
  type DesktopOutput,
  inputOf,
  isOwnMethod,
  ownContract,
} from '../../shared/bridge/desktop-contract';
import type { BridgeError, BridgeErrorCode, Reply } from '../../shared/bridge/desktop-errors';
import { refuse } from '../../shared/bridge/desktop-errors';
import { type DesktopMethod, desktopMethods } from '../../shared/bridge/desktop-methods';
import { placeOf } from '../vault-host/vault-calls';
import type { Sender } from './sender';

/** One function a use case. Each gets its input parsed, and the id of the window that asks. */
export type UseCases = {
  readonly [M in DesktopMethod]: (input: DesktopInput<M>, window: number) => Promise<Reply<DesktopOutput<M>>>;
};

export interface DoorParts {
  readonly isTrusted: (event: Sender) => boolean;
  readonly useCases: UseCases;
  /** Why the firm does not have it; null where it does not mind. */
  readonly bars: (method: DesktopMethod, input: unknown) => BridgeError | null;
  /** Is told of bugs; never of what anybody typed. */
  readonly report: (error: unknown) => void;
  /** Is told what was refused, by its code. */
  readonly onRefused: (method: DesktopMethod, code: BridgeErrorCode) => void;
}

const METHODS: ReadonlySet<unknown> = new Set(desktopMethods);
const isMethod = (method: unknown): method is DesktopMethod => METHODS.has(method);

/** What the vault answered was parsed on its way in; what main made itself is parsed here. */
function checked(method: DesktopMethod, reply: Reply<unknown>): Reply<unknown> {
  if (!reply.ok || !isOwnMethod(method)) return reply;
  const output = ownContract[method].output.safeParse(reply.value);
  return output.success ? reply : refuse('desktop/invalid-output', { place: placeOf(output.error) });
}

/** The one way from a window into main. Whatever comes through it, the answer is a value: it never throws. */
export function makeDoor({ isTrusted, useCases, bars, report, onRefused }: DoorParts) {
  const answered = async (method: DesktopMethod, input: unknown, window: number): Promise<Reply<unknown>> => {
    const parsed = inputOf(method).safeParse(input);
    if (!parsed.success) return refuse('desktop/invalid-input', { place: placeOf(parsed.error) });
    const barred = bars(method, parsed.data);
    if (barred !== null) return { ok: false, error: barred };
    const answer = useCases[method] as (input: unknown, window: number) => Promise<Reply<unknown>>;
    return checked(method, await answer(parsed.data, window));
  };
  return async (event: Sender, method: unknown, input: unknown): Promise<Reply<unknown>> => {
    try {
      if (!isTrusted(event)) return refuse('desktop/refused', {});
      if (!isMethod(method)) return refuse('desktop/unknown-method', {});
      const reply = await answered(method, input, event.sender.id);
      if (!reply.ok) onRefused(method, reply.error.code);
      return reply;
    } catch (error) {
      report(error);
      return refuse('desktop/internal', {});
    }
  };
}
