import { call, type Answer } from "../../api";
import type {
  ApiError,
  ImportPreview,
  ImportReport,
  ImportSource,
  ImportView,
  Table,
  Taking,
} from "../../generated/contract";
import { Busy } from "../../lib/busy.svelte";
import { askBeforeLeaving } from "../../lib/leaving";
import { mostRecognised, SheetReading } from "./sheetReading.svelte";
import { Takings } from "./takings.svelte";

/** The parts of the screen where something may be refused. */
export type Part = "file" | "columns" | "preview";

/** A file on its way into a register, until it is taken. */
export class Importing {
  file = $state.raw<ImportView | null>(null);
  /** How each of its sheets is read. */
  sheets = $state.raw<readonly SheetReading[]>([]);
  /** The sheet that is read. */
  sheet = $state(0);
  /** Read as the authority's own model. */
  asModel = $state(false);
  report = $state.raw<ImportReport | null>(null);
  failure = $state.raw<{ part: Part; error: ApiError } | null>(null);
  /** The part that is at work. */
  doing = $state<Part | null>(null);
  readonly busy = new Busy();
  readonly takings = new Takings();
  readonly table: Table;
  #previewed = $state.raw<{ source: ImportSource; view: ImportPreview } | null>(null);

  /** To call while a screen is set up: leaving a preview that is not accepted is asked about. */
  constructor(table: Table) {
    this.table = table;
    $effect(() => askBeforeLeaving(() => this.#previewed !== null));
  }

  get reading(): SheetReading | undefined {
    return this.sheets[this.sheet];
  }

  /** The preview, as long as the file is read as it was then. */
  readonly preview = $derived.by(() => (this.isOutdated ? null : this.#previewed?.view) ?? null);

  /** The file is read otherwise since it was previewed. */
  get isOutdated(): boolean {
    const previewed = this.#previewed;
    return previewed !== null && JSON.stringify(previewed.source) !== JSON.stringify(this.#source);
  }

  /** Asks for a file. What was read of another stays until a new one is. */
  choose(): Promise<void> {
    return this.#work("file", async () => {
      const view = await this.#ask("file", call("choose_import", { table: this.table }));
      if (view) this.#begin(view);
    });
  }

  /** Reads the titles of the sheet on another row, from 0. True once they are. */
  async readTitles(header: number): Promise<boolean> {
    const { reading, sheet } = this;
    let isRead = false;
    await this.#work("columns", async () => {
      const view = await this.#ask("columns", call("import_columns", { sheet, header }));
      if (view) reading?.propose(view);
      isRead = view !== null;
    });
    return isRead;
  }

  /** Asks what the file would do to the register. */
  look(): Promise<void> {
    return this.#work("columns", async () => {
      const source = this.#source;
      const view = await this.#ask("columns", call("preview_import", { source }));
      if (view) this.#previewed = { source, view };
    });
  }

  /** Takes the lines of the preview as they are chosen. True once the register has them. */
  async accept(takings: Taking[]): Promise<boolean> {
    await this.#work("preview", async () => {
      if (this.#previewed === null || this.isOutdated) return;
      const { source, view } = this.#previewed;
      const answer = await call("accept_import", { source, stamp: view.stamp, takings });
      if (answer.ok) this.#end(answer.value);
      else this.#refuse(answer.error);
    });
    return this.report !== null;
  }

  #begin(view: ImportView): void {
    this.#close();
    this.report = null;
    this.file = view;
    this.sheets = view.sheets.map((sheet) => new SheetReading(sheet));
    this.asModel = view.is_model;
    this.sheet = mostRecognised(this.sheets);
  }

  #end(report: ImportReport): void {
    this.#close();
    this.report = report;
  }

  /** A preview that no longer holds goes away; it is asked for again beside the columns, which stay as chosen. */
  #refuse(error: ApiError): void {
    const isStale = error.code === "import_stale";
    if (isStale) this.#previewed = null;
    this.failure = { part: isStale ? "columns" : "preview", error };
  }

  #close(): void {
    this.file = null;
    this.sheets = [];
    this.#previewed = null;
    this.takings.forget();
  }

  get #source(): ImportSource {
    const { reading, sheet, asModel } = this;
    if (asModel || reading === undefined) return { source: "model" };
    return { source: "sheet", sheet, mapping: reading.mapping };
  }

  /** One thing at a time: a second press while it lasts does nothing. */
  #work(part: Part, action: () => Promise<void>): Promise<void> {
    return this.busy.run(async () => {
      this.failure = null;
      this.doing = part;
      await action().finally(() => (this.doing = null));
    });
  }

  /** The answer; null when nothing was chosen, or once a refusal is told in that part. */
  async #ask<View>(part: Part, request: Promise<Answer<View>>): Promise<View | null> {
    const answer = await request;
    if (answer.ok) return answer.value;
    this.failure = { part, error: answer.error };
    return null;
  }
}
