import { untrack } from "svelte";
import { flushWith } from "../lib/drafts";
import { regularly } from "../lib/every";
import type { Editing } from "./editing.svelte";

/** Follows `editing` for as long as its screen lives: previews, drafts, the running clock. */
export function follow(editing: Editing): void {
  $effect(() => {
    const typed = JSON.stringify(editing.form);
    untrack(() => {
      editing.changed(typed);
    });
  });
  $effect(() => untrack(() => regularly(() => editing.refresh())));
  $effect(() => flushWith(() => editing.flush()));
}
