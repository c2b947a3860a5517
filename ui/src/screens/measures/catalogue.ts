import { call, type Answer } from "../../api";
import type { MeasureRow, RecordPage, RecordQuery } from "../../generated/contract";
import { securityFamily, type SecurityFamily } from "../../generated/law";

/** The measures of one family. */
export interface Family {
  family: SecurityFamily;
  rows: MeasureRow[];
}

/** The measures by family, in the order of the guide; families without any only when `whole`. */
export function byFamily(rows: readonly MeasureRow[], whole: boolean): Family[] {
  return securityFamily.values
    .map((family) => ({ family, rows: rows.filter((row) => row.family === family) }))
    .filter((found) => whole || found.rows.length > 0);
}

/** Whether a query leaves nothing out: only then does a family without measure say something. */
export function isWhole({ text, standing }: RecordQuery): boolean {
  return text.trim() === "" && standing.status === "all";
}

/** Every measure of a query on one page: a catalogue by family is not cut in the middle of one. */
export async function wholeCatalogue(query: RecordQuery): Promise<Answer<RecordPage<MeasureRow>>> {
  const first = await call("measures", { ...query, page: 0 });
  if (!first.ok) return first;
  const rows = [...first.value.rows];
  for (let page = 1; page < first.value.page_count; page += 1) {
    const next = await call("measures", { ...query, page });
    if (!next.ok) return next;
    rows.push(...next.value.rows);
  }
  return { ok: true, value: { ...first.value, rows, page_count: 1 } };
}
