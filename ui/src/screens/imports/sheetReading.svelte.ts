import type { ColumnView, Mapping, SheetView } from "../../generated/contract";
import { imports } from "../../strings/fr";

/** How one sheet of a file is read: the row of its titles, and the field that each column feeds. */
export class SheetReading {
  view: SheetView = $state.raw() as SheetView;
  #paths: (string | null)[] = $state([]);
  /** The column that feeds each field, by path. */
  readonly #feeding = $derived(
    new Map(this.#paths.flatMap((path, index) => (path === null ? [] : [[path, index] as const]))),
  );

  constructor(view: SheetView) {
    this.propose(view);
  }

  /** Takes up what is proposed for the columns under these titles. */
  propose(view: SheetView): void {
    this.view = view;
    this.#paths = view.columns.map(({ path }) => path);
  }

  /** The field that a column feeds. */
  pathOf(index: number): string | null {
    return this.#paths[index] ?? null;
  }

  /** Feeds a field, which no other column feeds, with a column. */
  feed(index: number, path: string | null): void {
    this.#paths[index] = path;
  }

  /** The title of the other column that feeds the field. */
  titleOfOther(path: string, index: number): string | null {
    const other = this.#feeding.get(path);
    return other === undefined || other === index ? null : this.titleOf(other);
  }

  /** What a column is called, by its place when it has no title. */
  titleOf(index: number): string {
    const title = this.view.columns[index]?.title.trim() ?? "";
    return title === "" ? imports.columns.untitled(letters(index)) : title;
  }

  isFed(path: string): boolean {
    return this.#feeding.has(path);
  }

  get columns(): readonly ColumnView[] {
    return this.view.columns;
  }

  /** How many columns are taken. */
  get taken(): number {
    return this.#feeding.size;
  }

  get mapping(): Mapping {
    return { header: this.view.header, columns: [...this.#paths] };
  }
}

/** `A`, `Z`, `AA`: how a spreadsheet program calls its columns. */
function letters(index: number): string {
  const before = Math.floor(index / 26);
  const last = String.fromCharCode(65 + (index % 26));
  return before === 0 ? last : letters(before - 1) + last;
}

/** The sheet whose titles say the most; the first one when none says anything. */
export function mostRecognised(sheets: readonly SheetReading[]): number {
  const taken = sheets.map((sheet) => sheet.taken);
  return Math.max(0, taken.indexOf(Math.max(...taken)));
}
