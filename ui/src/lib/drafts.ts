/** What is being typed and not yet kept: flushed before the screen changes or the register locks. */

const unsaved = new Set<() => Promise<void>>();

/** Registers `flush` for as long as a form is on screen; gives back what ends the registration. */
export function flushWith(flush: () => Promise<void>): () => void {
  unsaved.add(flush);
  return () => {
    unsaved.delete(flush);
  };
}

/** Keeps everything typed so far. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...unsaved].map((flush) => flush()));
}
