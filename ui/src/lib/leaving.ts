/** What is typed in forms that no draft keeps: leaving them is asked about first. */

const typed = new Set<() => boolean>();

/** Registers a form for as long as it is on screen; gives back what ends the registration. */
export function askBeforeLeaving(isTyped: () => boolean): () => void {
  typed.add(isTyped);
  return () => {
    typed.delete(isTyped);
  };
}

/** Whether leaving now would lose something typed. */
export function losesTyping(): boolean {
  return [...typed].some((isTyped) => isTyped());
}
