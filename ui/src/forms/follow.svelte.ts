import { untrack } from "svelte";
import { flushWith } from "../lib/drafts";
import { regularly } from "../lib/every";
import type { Editing } from "./editing.svelte";
import type { Keeping } from "./keeping.svelte";

/** Keeps what is typed in `typing` for as long as its screen lives. */
export function keepTyping<Form, View>(typing: Keeping<Form, View>): void {
  $effect(() => {
    const typed = JSON.stringify(typing.form);
    untrack(() => {
      typing.changed(typed);
    });
  });
  $effect(() => flushWith(() => typing.flush()));
}

/** Follows `editing` for as long as its screen lives: previews, drafts, the running clock. */
export function follow(editing: Editing): void {
  keepTyping(editing);
  $effect(() => untrack(() => regularly(() => editing.refresh())));
}
