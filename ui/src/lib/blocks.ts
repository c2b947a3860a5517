/** A page of the user guide, as the build reads it: plain data that the components of the help draw. */

/** What a line is made of. */
export type Inline =
  | { kind: "text"; text: string }
  | { kind: "code"; text: string }
  | { kind: "strong"; inlines: Inline[] }
  | { kind: "emphasis"; inlines: Inline[] }
  /** Another page of the guide. */
  | { kind: "link"; page: string; inlines: Inline[] }
  /** A place outside the application, which the window does not follow: its address is read. */
  | { kind: "address"; address: string; inlines: Inline[] };

/** What a page is made of, from top to bottom. */
export type Block =
  | { kind: "heading"; level: 2 | 3; id: string; inlines: Inline[] }
  | { kind: "paragraph"; inlines: Inline[] }
  | { kind: "list"; isOrdered: boolean; start: number; items: Block[][] }
  /** Its name tells it from the other tables of the page. */
  | { kind: "table"; name: string; head: Inline[][]; rows: Inline[][][] }
  | { kind: "code"; text: string }
  | { kind: "quote"; blocks: Block[] };

/** A page of the guide. */
export interface GuidePage {
  title: string;
  blocks: Block[];
}

/** The words of a line. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => ("text" in inline ? inline.text : textOf(inline.inlines)))
    .join("");
}

/** The words of a block, one space between its parts. */
export function wordsOf(block: Block): string {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return textOf(block.inlines);
    case "code":
      return block.text;
    case "list":
      return block.items.flat().map(wordsOf).join(" ");
    case "quote":
      return block.blocks.map(wordsOf).join(" ");
    case "table":
      return [block.head, ...block.rows].flat().map(textOf).join(" ");
  }
}
