/** Searching the help: every word that is typed, at the beginning of a word, whatever its accents and capitals. */

import { wordsOf, type GuidePage } from "./blocks";
import { folded } from "./folded";
import { legalWord, legalWords, placeOfWord } from "./glossary";
import { chapters, guidePages, LAW_PAGE } from "./guide";

/** A piece of text, and whether it was searched for. */
export interface Piece {
  text: string;
  isFound: boolean;
}

/** A place of the help that holds every word that was typed. */
export interface Found {
  page: string;
  /** Where on the page; absent for its beginning. */
  place?: string;
  title: Piece[];
  /** Empty for the beginning of a page. */
  heading: Piece[];
  excerpt: Piece[];
}

/** The part of a page under one heading. */
interface Section {
  page: string;
  place?: string;
  title: string;
  heading: string;
  text: string;
  /** A definition is read to its end, where its article is. */
  isWhole?: boolean;
}

/** A part of a page, and the words of its title, heading and text as they are compared. */
interface Indexed {
  section: Section;
  words: Record<"title" | "heading" | "text", string[]>;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** How many characters an excerpt shows, and how many of them before the first word found. */
const EXCERPT = 180;
const BEFORE = 50;

/** Made at the first search: most people who open a register look nothing up. */
let index: readonly Indexed[] | null = null;

/** The places that hold every word of `query`; those whose title or heading holds one come first. */
export function searchHelp(query: string): Found[] {
  const words = wordsIn(query).map(({ word }) => word);
  if (words.length === 0) return [];
  index ??= inOrder().flatMap(([name, page]) => sectionsOf(name, page).map(indexed));
  return index
    .map((entry) => ({ section: entry.section, rank: rankOf(entry, words) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((one, other) => other.rank - one.rank)
    .map(({ section }) => shown(section, words));
}

function inOrder(): [string, GuidePage][] {
  const listed = chapters.flatMap(({ pages }) => pages.map(({ name }) => name));
  const rank = (name: string) => (listed.includes(name) ? listed.indexOf(name) : listed.length);
  return [...guidePages].toSorted(([one], [other]) => rank(one) - rank(other));
}

function sectionsOf(page: string, { title, blocks }: GuidePage): Section[] {
  const found: Section[] = [{ page, title, heading: "", text: "" }];
  for (const block of blocks) {
    const last = found.at(-1);
    if (block.kind === "heading")
      found.push({ page, place: block.id, title, heading: wordsOf(block), text: "" });
    else if (last) last.text = `${last.text} ${wordsOf(block)}`.trim();
  }
  return page === LAW_PAGE ? [...found, ...legalSections(title)] : found;
}

function legalSections(title: string): Section[] {
  return legalWords.map((word) => {
    const { label, help, article } = legalWord.of[word];
    const text = article === null ? help : `${help} (${article})`;
    return { page: LAW_PAGE, place: placeOfWord(word), title, heading: label, text, isWhole: true };
  });
}

/** What a word weighs where it is found: the beginning of a page that is about it comes before all. */
const WEIGHTS = { page: 1000, heading: 100, title: 10, text: 1 };

/** Zero when a word is missing. */
function rankOf({ words: { title, heading, text } }: Indexed, sought: readonly string[]): number {
  const ofTitle = heading.length === 0 ? WEIGHTS.page : WEIGHTS.title;
  let rank = 0;
  for (const word of sought) {
    const begins = (here: string) => here.startsWith(word);
    if (heading.some(begins)) rank += WEIGHTS.heading;
    else if (title.some(begins)) rank += ofTitle;
    else if (text.some(begins)) rank += WEIGHTS.text;
    else return 0;
  }
  return rank;
}

function indexed(section: Section): Indexed {
  const words = (text: string) => wordsIn(text).map(({ word }) => word);
  const { title, heading, text } = section;
  return { section, words: { title: words(title), heading: words(heading), text: words(text) } };
}

function shown(section: Section, words: readonly string[]): Found {
  const { page, place, title, heading, text, isWhole = false } = section;
  return {
    page,
    ...(place === undefined ? {} : { place }),
    title: marked(title, words),
    heading: marked(heading, words),
    excerpt: marked(isWhole ? text : excerptOf(text, words), words),
  };
}

/** The words of a text without accents nor capitals, and where each stands. */
function wordsIn(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word: folded(word).replaceAll("œ", "oe"),
    start: index,
    end: index + word.length,
  }));
}

function marked(text: string, words: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let after = 0;
  for (const { word, start, end } of wordsIn(text)) {
    if (!words.some((sought) => word.startsWith(sought))) continue;
    if (start > after) pieces.push({ text: text.slice(after, start), isFound: false });
    pieces.push({ text: text.slice(start, end), isFound: true });
    after = end;
  }
  if (after < text.length) pieces.push({ text: text.slice(after), isFound: false });
  return pieces;
}

/** The text around the first word found, cut where it has spaces. */
function excerptOf(text: string, words: readonly string[]): string {
  if (text.length <= EXCERPT) return text;
  const first = wordsIn(text).find(({ word }) => words.some((sought) => word.startsWith(sought)));
  const from = text.lastIndexOf(" ", Math.max((first?.start ?? 0) - BEFORE, 0)) + 1;
  const isEnd = from + EXCERPT >= text.length;
  const to = isEnd ? text.length : text.lastIndexOf(" ", from + EXCERPT);
  return `${from > 0 ? "…\u00a0" : ""}${text.slice(from, to)}${isEnd ? "" : "\u00a0…"}`;
}
