import { expect, test } from "vitest";

const sources = import.meta.glob<string>("../src/strings/fr/*.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Every literal of the French strings, with what is computed taken out. */
function literals(source: string): string[] {
  const words = source.replace(/^import .*$/gm, "").matchAll(/"([^"\n]*)"|`([^`]*)`/g);
  return [...words].map(([, plain, template]) =>
    (plain ?? template ?? "").replaceAll(/\$\{[^}]*\}/g, "…"),
  );
}

const all = Object.values(sources).flatMap(literals);

test.each([
  ["an apostrophe is typographic", /'/],
  ["a narrow space that does not break comes before ; ! ?", /[^\u202f] ?[;!?](?=\s|$)/],
  ["a space that does not break comes before a colon", /(?<=\p{L}) ?:(?=\s)/u],
  ["quotation marks hold narrow spaces that do not break", /«[^\u202f]|[^\u202f]»/],
  ["a number and its unit stay together", /\d (?:h|min)\b|n° /],
])("%s", (_, wrong) => {
  expect(all.filter((text) => wrong.test(text))).toEqual([]);
});

test("the strings were found", () => {
  expect(all.length).toBeGreaterThan(200);
});
