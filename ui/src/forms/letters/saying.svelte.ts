import { untrack } from "svelte";

/** What was just done in a step: it holds until the step is saved. */
export class Saying {
  text = $state("");

  /** To call while a screen is set up. `revision` is that of the step. */
  constructor(revision: () => number) {
    const saved = $derived(revision());
    $effect(() => {
      if (saved >= 0) untrack(() => (this.text = ""));
    });
  }
}
