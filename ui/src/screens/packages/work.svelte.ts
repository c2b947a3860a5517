import { call } from "../../api";
import type { ProgressView } from "../../generated/contract";
import { askBeforeLeaving } from "../../lib/leaving";

/** How often Rust is asked how far it is, in milliseconds. */
const PERIOD = 300;

/** Something long that Rust does: how far it is, and the means to stop it. A second one while it lasts is not begun. */
export class Work {
  /** Null before Rust has begun: the place is still being chosen. */
  progress = $state.raw<ProgressView | null>(null);
  /** She asked to stop; Rust does so at its next step. */
  isStopping = $state(false);
  #on = $state(false);

  /** To call while a screen is set up: leaving it is asked about, then stops what is under way. */
  constructor() {
    $effect(() => askBeforeLeaving(() => this.#on));
    $effect(() => () => {
      if (this.#on) void this.stop();
    });
  }

  /** For `aria-disabled`. */
  get on(): boolean {
    return this.#on;
  }

  /** What `action` gives; null when something else is under way. */
  async run<T>(action: () => Promise<T>): Promise<T | null> {
    if (this.#on) return null;
    this.#on = true;
    const watching = this.#watch();
    try {
      return await action();
    } finally {
      clearInterval(watching);
      this.#on = this.isStopping = false;
      this.progress = null;
    }
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await call("cancel_work", {});
  }

  #watch(): ReturnType<typeof setInterval> {
    void this.#look();
    return setInterval(() => void this.#look(), PERIOD);
  }

  /** An answer that comes once it is over is dropped. */
  async #look(): Promise<void> {
    const answer = await call("work_progress", {});
    if (answer.ok && this.#on) this.progress = answer.value;
  }
}
