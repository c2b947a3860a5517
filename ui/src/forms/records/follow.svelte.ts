import { untrack } from "svelte";
import type { RecordForm } from "../../generated/contract";
import { keepTyping } from "../follow.svelte";
import type { EditingRecord } from "./record.svelte";

/** Follows `editing` for as long as its screen lives: drafts, and what the law makes of what is typed. */
export function followRecord<Form extends RecordForm, Preview>(
  editing: EditingRecord<Form, Preview>,
): void {
  keepTyping(editing);
  $effect(() => {
    untrack(() => void editing.refresh());
    return () => {
      editing.stop();
    };
  });
}
