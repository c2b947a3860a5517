/** Counts a number of seconds given by Rust down (or up) between two refreshes. */

const STEP = 1000;

/** Seconds gone by since the value of `origin` last changed. Follows the machine's steady clock. */
export class Ticking {
  #elapsed = $state(0);
  #start = performance.now();

  constructor(origin: () => unknown) {
    $effect(() => {
      origin();
      this.#start = performance.now();
      this.#elapsed = 0;
      const timer = setInterval(() => {
        this.#elapsed = Math.floor((performance.now() - this.#start) / STEP);
      }, STEP);
      return () => {
        clearInterval(timer);
      };
    });
  }

  /** Whole seconds. */
  get elapsed(): number {
    return this.#elapsed;
  }
}
