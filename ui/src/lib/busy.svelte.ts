/** Something that takes time: a second press while it lasts does nothing. */
export class Busy {
  #on = $state(false);

  /** For `aria-disabled`. */
  get on(): boolean {
    return this.#on;
  }

  /** Runs `action` unless one is already running. */
  async run(action: () => Promise<void>): Promise<void> {
    if (this.#on) return;
    this.#on = true;
    try {
      await action();
    } finally {
      this.#on = false;
    }
  }
}
