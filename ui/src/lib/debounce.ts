/** Calls `action` once `delay` milliseconds have passed since the last `run`. */
export class Debounce {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first `run` of those that wait together came. */
  #since = 0;

  constructor(
    private readonly delay: number,
    private readonly action: () => void,
    /** Milliseconds that the first `run` waits at most, however many follow it. */
    private readonly longest = Infinity,
  ) {}

  /** Starts the delay again. */
  run(): void {
    const now = performance.now();
    if (!this.cancel()) this.#since = now;
    const left = Math.max(0, this.#since + this.longest - now);
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.action();
      },
      Math.min(this.delay, left),
    );
  }

  /** Forgets the awaited call. True when there was one. */
  cancel(): boolean {
    const waiting = this.#timer !== undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return waiting;
  }
}
