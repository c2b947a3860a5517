import { marked, type Token } from "marked";
import { render, screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { readGuide } from "../guide";
import type { Block, Inline } from "../src/lib/blocks";
import { chapters, FIRST_PAGE, guidePages, LAW_PAGE } from "../src/lib/guide";
import { PAGE_OF } from "../src/lib/help";
import GuidePage from "../src/screens/help/GuidePage.svelte";

const sources = import.meta.glob<string>("../../docs/guide/*.md", {
  query: "?raw",
  import: "default",
  eager: true,
});
const pages = Object.entries(sources).map(
  ([path, source]) => [path.replace(/^.*\/|\.md$/g, ""), source] as const,
);
const plain = (text: string) => text.replaceAll(/\s+/g, " ").trim();

/** Every link of some blocks. */
function links(blocks: readonly Block[]): Inline[] {
  const line = (inlines: readonly Inline[]): Inline[] =>
    inlines.flatMap((inline) => ("inlines" in inline ? [inline, ...line(inline.inlines)] : []));
  return blocks.flatMap((block) => {
    if (block.kind === "list") return links(block.items.flat());
    if (block.kind === "quote") return links(block.blocks);
    if (block.kind === "table") return [block.head, ...block.rows].flat().flatMap(line);
    return "inlines" in block ? line(block.inlines) : [];
  });
}

/** The words of a page as a reader of Markdown of its own sees them, pictures left out. */
function words(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    if (token.type === "image") return [];
    if (token.type === "list") return words(token["items"] as Token[]);
    if (token.type === "table")
      return [token["header"], ...(token["rows"] as Token[][])].flatMap((row) =>
        (row as Token[]).flatMap((cell) => words((cell as { tokens: Token[] }).tokens)),
      );
    if ("tokens" in token && token.tokens) return words(token.tokens);
    return "text" in token ? [token.text] : [];
  });
}

test.each(pages)("every word of « %s » is shown, and no picture", (name, source) => {
  const page = guidePages.get(name)!;
  render(GuidePage, { name, page, place: undefined, onopen: vi.fn() });
  const shown = plain(screen.getByTestId("help-page").textContent);
  const missing = words(marked.lexer(source))
    .map(plain)
    .filter((word) => !shown.includes(word));
  expect(missing).toEqual([]);
  expect(screen.getByTestId("help-page").querySelector("img")).toBeNull();
});

test.each(pages)("every link of « %s » leads to a page of the guide", (name) => {
  const found = links(guidePages.get(name)!.blocks);
  const astray = found.filter((link) => {
    if (link.kind === "address") return !/^https?:\/\//.test(link.address);
    return link.kind === "link" && !guidePages.has(link.page);
  });
  expect(astray).toEqual([]);
});

test("every page is in the table of contents once, and the contents name no other", () => {
  const listed = chapters.flatMap((chapter) => chapter.pages.map((page) => page.name));
  expect(listed.toSorted()).toEqual(
    [...guidePages.keys()].filter((name) => name !== FIRST_PAGE).toSorted(),
  );
  expect(listed).toContain(LAW_PAGE);
  expect(chapters.map((chapter) => chapter.title)).toContain("Les autres registres");
});

test("every screen has a page of the guide", () => {
  expect(Object.values(PAGE_OF).filter((page) => !guidePages.has(page))).toEqual([]);
});

test("what the help could not draw stops the build, with its place", () => {
  for (const strange of ["<b>gras</b>", "---", "#### Trop bas", "un<br>deux", "~~barré~~"])
    expect(() => readGuide(`# Titre\n\n${strange}\n`, "page.md")).toThrow("page.md: ");
  expect(() => readGuide("Sans titre\n", "page.md")).toThrow("a page begins with its title");
  expect(() => readGuide("# T\n\n## Un\n\n## Un\n", "page.md")).toThrow("two headings");
});

test("a place outside the application is read and not followed", () => {
  const page = readGuide("# T\n\nVoir [la CNIL](https://www.cnil.fr/).\n", "page.md");
  render(GuidePage, { name: "page", page, place: undefined, onopen: vi.fn() });
  const shown = screen.getByTestId("help-page");
  expect(shown.querySelector("a")).toBeNull();
  expect(plain(shown.textContent)).toContain("Voir la CNIL (https://www.cnil.fr/).");
});

const prose = pages.flatMap(([name, source]) =>
  source
    .replaceAll(/```[^]*?```|`[^`\n]*`|\]\([^)]*\)|^\|[-| ]+\|$/gm, "")
    .split("\n")
    .map((line) => `${name}: ${line}`),
);

test.each([
  ["an apostrophe is typographic", /'/],
  ["a narrow space that does not break comes before ; ! ?", /[^\u202f] ?[;!?](?=\s|$)/],
  ["a space that does not break comes before a colon", /(?<=^[^:]+: .*\p{L}) ?:(?=\s)/u],
  ["quotation marks hold narrow spaces that do not break", /«[^\u202f]|[^\u202f]»/],
  ["a number and its unit stay together", /\d (?:h|min)\b|n° /],
])("in the guide, %s", (_, wrong) => {
  expect(prose.filter((text) => wrong.test(text))).toEqual([]);
});
