import type { Start } from "../../forms/records/record.svelte";
import type { RecordForm } from "../../generated/contract";

/** What the editor of an entry is given. */
export interface EditorProps<Form extends RecordForm> {
  start: Start<Form>;
  /** Words of the primary button. */
  submit: string;
  /** The register has it, under this identifier. */
  onsaved: (id: string) => void;
  onleave: () => void;
}
