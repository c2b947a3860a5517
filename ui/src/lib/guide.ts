/** The pages of the user guide, and their order. */

import { textOf, type Block, type GuidePage, type Inline } from "./blocks";

const files = import.meta.glob<GuidePage>("../../../docs/guide/*.md", {
  eager: true,
  import: "default",
});

/** The page that a reader begins with; its lists are the table of contents. */
export const FIRST_PAGE = "index";

/** The page that the words of the law complete. */
export const LAW_PAGE = "les-mots-de-la-loi";

/** Every page of the guide, by its name. */
export const guidePages: ReadonlyMap<string, GuidePage> = new Map(
  Object.entries(files).map(([path, page]) => [nameOf(path), page]),
);

/** A part of the table of contents. */
export interface Chapter {
  title: string;
  pages: readonly { name: string; title: string }[];
}

/** The pages of the guide, grouped as its first page groups them. */
export const chapters: readonly Chapter[] = chaptersOf(guidePages.get(FIRST_PAGE)?.blocks ?? []);

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1, -".md".length);
}

function chaptersOf(blocks: readonly Block[]): Chapter[] {
  const found: Chapter[] = [];
  let title = "";
  for (const block of blocks) {
    if (block.kind === "heading") title = textOf(block.inlines);
    else if (block.kind === "list") {
      const lines = block.items.flatMap(([first]) =>
        first?.kind === "paragraph" ? first.inlines.slice(0, 1) : [],
      );
      found.push({ title, pages: lines.flatMap(entryOf) });
    }
  }
  return found;
}

function entryOf(inline: Inline): Chapter["pages"] {
  return inline.kind === "link" ? [{ name: inline.page, title: textOf(inline.inlines) }] : [];
}
