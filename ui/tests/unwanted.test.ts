import { expect, test } from "vitest";
import { refuseUnwanted } from "../src/lib/unwanted";

document.body.innerHTML =
  '<p id="text">Un texte</p><input id="field"><textarea id="account"></textarea>';
refuseUnwanted(document);

/** Whether an event on an element was left to the browser. */
function isLeft(id: string, event: Event): boolean {
  return document.getElementById(id)?.dispatchEvent(event) ?? false;
}

function dropped(types: string[]): Event {
  const event = new Event("drop", { bubbles: true, cancelable: true });
  return Object.assign(event, { dataTransfer: { types } });
}

const menu = () => new Event("contextmenu", { bubbles: true, cancelable: true });

test("the menu of the browser opens where one types and nowhere else", () => {
  expect(isLeft("text", menu())).toBe(false);
  expect(isLeft("field", menu())).toBe(true);
  expect(isLeft("account", menu())).toBe(true);
});

test("a file dropped on the page opens nothing, and a word falls in the field under it", () => {
  expect(isLeft("text", dropped(["Files"]))).toBe(false);
  expect(isLeft("field", dropped(["Files"]))).toBe(false);
  expect(isLeft("text", dropped(["text/plain"]))).toBe(false);
  expect(isLeft("field", dropped(["text/plain"]))).toBe(true);
});
