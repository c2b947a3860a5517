import { createContext } from "svelte";
import type { FieldError, FieldRule } from "../generated/contract";

/** The faults that Rust found in a form, shown beside each field until it is edited. */
export class Faults {
  list = $state<FieldError[]>([]);
  /** How many times faults were shown: the summary takes the focus at each. */
  shown = $state(0);

  /** Shows the faults that Rust found in what was just sent. */
  show(list: FieldError[]): void {
    this.list = list;
    this.shown += 1;
  }

  /** The rule that the field at `path` does not follow. */
  at(path: string): FieldRule | undefined {
    return this.list.find((fault) => fault.field === path)?.rule;
  }

  /** Forgets the faults of the field at `path` and of its parts. */
  clear(path: string): void {
    this.list = this.list.filter(
      (fault) => fault.field !== path && !fault.field.startsWith(`${path}.`),
    );
  }

  /** For the `oninput` of a form: the faults of the edited field no longer hold. */
  clearEdited(event: Event): void {
    if (!(event.target instanceof Element)) return;
    const group = event.target.closest<HTMLElement>("[data-group]");
    const field = group ?? event.target.closest<HTMLElement>("[data-field]");
    const path = field?.dataset["group"] ?? field?.dataset["field"];
    if (path !== undefined) this.clear(path);
  }
}

/** The faults of the form that surrounds a field. */
export const [useFaults, provideFaults] = createContext<Faults>();
