/** Lines that are shown at once. */
const SIZE = 50;

/** One page of a list that the screen holds whole, the last one when there are fewer than `asked`. */
export function paged<Row>(all: readonly Row[], asked: number) {
  const page_count = Math.max(1, Math.ceil(all.length / SIZE));
  const page = Math.min(asked, page_count - 1);
  const start = page * SIZE;
  const rows = all.slice(start, start + SIZE);
  return { rows, total: all.length, page, first: start + 1, page_count };
}
