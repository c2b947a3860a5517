/** How often the page asks Rust again for what time changes, in milliseconds. */
const PERIOD = 30_000;

/** For an `$effect`: calls `refresh` now and at each period until the effect ends. */
export function regularly(refresh: () => unknown): () => void {
  refresh();
  const timer = setInterval(refresh, PERIOD);
  return () => {
    clearInterval(timer);
  };
}
