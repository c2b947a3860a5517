import { SvelteMap } from "svelte/reactivity";
import type { ImportLine, LineStanding, Taking } from "../../generated/contract";

interface Choice {
  taking: Taking;
  /** How the line stood to the register when it was chosen. */
  standing: LineStanding["standing"];
}

/**
 * What a person chose for the lines of a file. It outlives a preview that is asked for again, but not for a line that
 * stands otherwise by then: what was new and is now known would be there twice.
 */
export class Takings {
  readonly #chosen = new SvelteMap<string, Choice>();

  /** What is done with the line. */
  of(line: ImportLine): Taking {
    const chosen = this.#chosen.get(keyOf(line));
    const holds = chosen?.standing === line.standing.standing;
    return holds && line.choices.includes(chosen.taking) ? chosen.taking : line.proposed;
  }

  choose(line: ImportLine, taking: Taking): void {
    this.#chosen.set(keyOf(line), { taking, standing: line.standing.standing });
  }

  /** Adds all that the register does not have. */
  addAll(lines: readonly ImportLine[]): void {
    for (const line of lines) {
      if (line.standing.standing === "new" && line.choices.includes("add"))
        this.choose(line, "add");
    }
  }

  leaveAll(lines: readonly ImportLine[]): void {
    for (const line of lines) this.choose(line, "leave");
  }

  /** Back to what is proposed. */
  forget(): void {
    this.#chosen.clear();
  }
}

function keyOf({ sheet, line }: ImportLine): string {
  return `${String(line)} ${sheet}`;
}
