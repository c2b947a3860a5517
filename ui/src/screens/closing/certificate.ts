import { call } from "../../api";
import type { DisposedView } from "../../generated/contract";
import type { Saving } from "../../parts/SaveButtons.svelte";

/** The button, called `label`, that saves the certificate of a destroyed file. */
export function certificateOf({ id, number }: DisposedView, label: string): Saving {
  return {
    label,
    about: number,
    testid: "export-certificate",
    save: () => call("export_disposal_certificate", { id }),
  };
}
