/** Calls `action` once `delay` milliseconds have passed since the last `run`. */
export class Debounce {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly delay: number,
    private readonly action: () => void,
  ) {}

  /** Starts the delay again. */
  run(): void {
    this.cancel();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.action();
    }, this.delay);
  }

  /** Forgets the awaited call. True when there was one. */
  cancel(): boolean {
    const waiting = this.#timer !== undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return waiting;
  }
}
