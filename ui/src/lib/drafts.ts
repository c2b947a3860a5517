/** What is being typed and not yet kept: flushed before the screen changes or the register locks. */

const unsaved = new Set<() => Promise<boolean>>();

/**
 * Registers `flush` for as long as a form is on screen; gives back what ends the registration.
 * `flush` says whether the form can go.
 */
export function flushWith(flush: () => Promise<boolean>): () => void {
  unsaved.add(flush);
  return () => {
    unsaved.delete(flush);
  };
}

/** Keeps everything typed so far. False when something could not be kept: its form has to stay. */
export async function flushDrafts(): Promise<boolean> {
  const kept = await Promise.all([...unsaved].map((flush) => flush()));
  return kept.every(Boolean);
}
