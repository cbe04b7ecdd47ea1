/** One run after the other, each with what holds at its time, so that the last one is right. */
export function inTurn(action: () => Promise<void>, onFailure: (cause: unknown) => void): () => void {
  let turn: Promise<void> = Promise.resolve();
  return () => {
    turn = turn.then(action).catch(onFailure);
  };
}

/** While one run is under way, whoever asks for another waits for it. */
export function shared(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => {
    running ??= action().finally(() => {
      running = null;
    });
    return running;
  };
}
