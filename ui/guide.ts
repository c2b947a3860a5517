/** Reads the user guide while the page is built, so that the page holds its words and no reader of Markdown. */

import { marked, type Token, type Tokens } from "marked";
import type { Plugin } from "vite";
import { textOf, type Block, type GuidePage, type Inline } from "./src/lib/blocks.ts";
import { folded } from "./src/lib/folded.ts";

const PAGE = /\/docs\/guide\/([a-z0-9-]+)\.md$/;
const LINK = /^([a-z0-9-]+)\.md$/;

/** Makes each page of `docs/guide` a module that gives its blocks. */
export function guide(): Plugin {
  return {
    name: "guide",
    enforce: "pre",
    transform: {
      filter: { id: PAGE },
      handler: (source, path) => ({
        code: `export default ${JSON.stringify(readGuide(source, path))};`,
        map: null,
        moduleType: "js",
      }),
    },
  };
}

/** A page of the guide from its Markdown; what the help could not draw stops the build. */
export function readGuide(source: string, path: string): GuidePage {
  const reader = new Reader(path);
  const [first, ...rest] = marked.lexer(source).filter(({ type }) => type !== "space");
  if (first?.type !== "heading" || (first as Tokens.Heading).depth !== 1)
    return reader.refuse("a page begins with its title");
  return { title: textOf(reader.line(first)), blocks: reader.blocks(rest) };
}

class Reader {
  readonly #ids = new Set<string>();
  /** The heading under which the reader is. */
  #under = "";

  constructor(private readonly path: string) {}

  refuse(fault: string): never {
    throw new Error(`${this.path}: ${fault}`);
  }

  blocks(tokens: readonly Token[]): Block[] {
    return tokens.flatMap((token) => this.#block(token));
  }

  /** The inner tokens of a token, as a line. */
  line(token: Token): Inline[] {
    const inner = "tokens" in token ? token.tokens : undefined;
    return (inner ?? []).flatMap((part) => this.#inline(part));
  }

  #block(token: Token): Block[] {
    switch (token.type) {
      case "space":
        return [];
      case "heading":
        return [this.#heading(token as Tokens.Heading)];
      case "paragraph":
      case "text":
        return this.#paragraph(token);
      case "list":
        return [this.#list(token as Tokens.List)];
      case "table":
        return [this.#table(token as Tokens.Table)];
      case "code":
        return [{ kind: "code", text: (token as Tokens.Code).text }];
      case "blockquote":
        return [{ kind: "quote", blocks: this.blocks((token as Tokens.Blockquote).tokens) }];
      default:
        return this.refuse(`the help does not draw « ${token.type} »`);
    }
  }

  #heading(token: Tokens.Heading): Block {
    const { depth: level } = token;
    if (level !== 2 && level !== 3) return this.refuse(`a heading of level ${String(level)}`);
    const inlines = this.line(token);
    const id = folded(textOf(inlines))
      .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
      .replaceAll(/^-|-$/g, "");
    if (this.#ids.has(id)) return this.refuse(`two headings say « ${textOf(inlines)} »`);
    this.#ids.add(id);
    this.#under = textOf(inlines);
    return { kind: "heading", level, id, inlines };
  }

  /** A picture is not shown in the application: a paragraph that held nothing else goes with it. */
  #paragraph(token: Token): Block[] {
    const inlines = this.line(token);
    return textOf(inlines).trim() === "" ? [] : [{ kind: "paragraph", inlines }];
  }

  #list({ ordered: isOrdered, start, items }: Tokens.List): Block {
    return {
      kind: "list",
      isOrdered,
      start: start === "" ? 1 : start,
      items: items.map(({ tokens }) => this.blocks(tokens)),
    };
  }

  #table({ header, rows }: Tokens.Table): Block {
    const cells = (row: Tokens.TableCell[]) =>
      row.map(({ tokens }) => tokens.flatMap((part) => this.#inline(part)));
    const head = cells(header);
    const name = `${this.#under} (${head.map(textOf).join(", ")})`.trim();
    return { kind: "table", name, head, rows: rows.map(cells) };
  }

  #inline(token: Token): Inline[] {
    switch (token.type) {
      case "text":
      case "escape":
        return [{ kind: "text", text: (token as Tokens.Text).text.replaceAll("\n", " ") }];
      case "codespan":
        return [{ kind: "code", text: (token as Tokens.Codespan).text }];
      case "strong":
        return [{ kind: "strong", inlines: this.line(token) }];
      case "em":
        return [{ kind: "emphasis", inlines: this.line(token) }];
      case "link":
        return [this.#link(token as Tokens.Link)];
      case "image":
        return [];
      default:
        return this.refuse(`the help does not draw « ${token.type} » within a line`);
    }
  }

  #link(token: Tokens.Link): Inline {
    const inlines = this.line(token);
    const page = LINK.exec(token.href)?.[1];
    return page === undefined
      ? { kind: "address", address: token.href, inlines }
      : { kind: "link", page, inlines };
  }
}
