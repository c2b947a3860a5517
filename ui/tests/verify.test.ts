import { answering, askedFor, later, refusal } from "./rust";
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { ChosenPackage, VerdictView } from "../src/generated/contract";
import { sectionOf } from "../src/lib/screen";
import Door from "../src/screens/Door.svelte";
import { findings } from "../src/screens/packages/findings";
import Verify from "../src/screens/packages/Verify.svelte";
import VerifyPage from "../src/screens/packages/VerifyPage.svelte";
import { file, verdict } from "./packageSamples";

type Answer<T> = () => T | Promise<T>;

const click = async (place: string) => fireEvent.click(await screen.findByTestId(place));
const text = (place: string) =>
  screen.getByTestId(place).textContent.trim().replaceAll(/\s+/g, " ");
const chosen = (found: VerdictView): ChosenPackage => ({
  file_name: found.file_name,
  needs_password: false,
  verdict: found,
});
const locked: ChosenPackage = { file_name: "paquet.zip", needs_password: true, verdict: null };
const password = () => screen.getByTestId<HTMLInputElement>("verify-password");

/** The screen, once a file is chosen there. */
async function choose(file: Answer<ChosenPackage | null>, unlocked?: Answer<VerdictView>) {
  answering({
    choose_package: file,
    ...(unlocked ? { unlock_package: unlocked } : {}),
  });
  render(Verify);
  await click("verify-choose");
}

async function unlock(typed: string) {
  await fireEvent.input(await screen.findByTestId("verify-password"), { target: { value: typed } });
  await click("verify-unlock");
}

test("an intact package is said to be, takes the focus, and tells what it claims", async () => {
  await choose(() => chosen(verdict()));
  const title = await screen.findByTestId("verdict-title");
  expect(title.textContent.trim()).toBe("Ce paquet est intact.");
  expect(document.activeElement).toBe(title);
  expect(text("verdict-envelope")).toContain("celui d’origine");
  const claims = text("verdict-claims");
  for (const told of [
    "Val-Fictif",
    "VIO-2026-0007",
    "Camille Exemple",
    "26 novembre 2031",
    "1 204",
  ])
    expect(claims).toContain(told.replace(" ", claims.includes("1\u202f204") ? "\u202f" : " "));
  expect(claims).toContain("écartées");
  expect(text("claims-journal")).toBe("9f3a1c07".repeat(8));
  expect(screen.queryByTestId("claims-doubt")).toBeNull();
  expect(text("verdict-limits")).toContain("pas qui a fait le paquet");
});

test("an altered package tells what changed first, then what is missing and what was added", async () => {
  const files = [
    file(),
    file({ path: "b", title: "", bytes: null, state: "added", data: null }),
    file({ path: "c", title: "Chronologie", state: "missing", data: null }),
    file({ path: "d", title: "Mesures", state: "altered", data: "altered" }),
  ];
  await choose(() => chosen(verdict({ is_intact: false, envelope: "altered", files })));
  await screen.findByTestId("verdict");
  expect(text("verdict-title")).toBe("Ce paquet a été modifié.");
  expect(screen.getAllByTestId("found-file").map((line) => line.children[0]?.textContent)).toEqual([
    "Mesures",
    "Chronologie",
    "b",
    "Dossier complet",
  ]);
  expect(text("found-altered")).toContain("Les données qu’il porte, ou ses pages, ont changé");
  expect(text("claims-doubt")).toContain("ont pu l’être aussi");
});

test("intact files that are many stay behind their number", async () => {
  const files = Array.from({ length: 7 }, (_, rank) => file({ path: String(rank) }));
  await choose(() => chosen(verdict({ files })));
  expect((await screen.findByTestId("found-intact-open")).textContent).toBe("7 fichiers intacts");
});

test("a document changed before it was packed is told apart, and the package stays intact", () => {
  const signed = file({ path: "signé.pdf", data: "altered" });
  expect(findings([file(), signed]).map(({ found, files }) => [found, files.length])).toEqual([
    ["touched", 1],
    ["intact", 1],
  ]);
});

test("a package that names one file twice is judged like any other", async () => {
  const twice = file({ path: "a", title: "", state: "added" });
  const left = "Une pièce.";
  const claims = { ...verdict().claims!, left_out: [left, left] };
  await choose(() => chosen(verdict({ is_intact: false, claims, files: [twice, twice] })));
  expect(await screen.findAllByTestId("found-file")).toHaveLength(2);
});

test("a package that was packed again says that its files are there as they were", async () => {
  await choose(() => chosen(verdict({ is_intact: false, envelope: "altered" })));
  await screen.findByTestId("verdict");
  expect(text("verdict-because")).toContain("n’est plus celui d’origine");
});

test("a package that cannot be read any more says so, without any claim", async () => {
  const broken = verdict({ is_intact: false, envelope: "altered", claims: null, files: [] });
  await choose(() => chosen(broken));
  await screen.findByTestId("verdict");
  expect(text("verdict-because")).toContain("trop abîmé");
  expect(text("verdict-claims")).toContain("plus rien de lisible");
});

test("one document is judged by itself", async () => {
  await choose(() => chosen(verdict({ form: "document", claims: null, files: [] })));
  await screen.findByTestId("verdict");
  expect(text("verdict-title")).toBe("Ce document est intact.");
  expect(screen.queryByTestId("verdict-claims")).toBeNull();
  expect(text("verdict-limits")).toContain("au bas de ses pages");
});

test("a file that is no package is said calmly, each time that one is chosen", async () => {
  await choose(() => {
    throw refusal("not_a_package");
  });
  const foreign = await screen.findByTestId("verify-foreign");
  expect(foreign.textContent).toContain("n’est pas un paquet de Registre RGPD");
  expect(document.activeElement).toBe(foreign.querySelector("h2"));
  expect(screen.queryByTestId("failure")).toBeNull();
  screen.getByTestId("verify-choose").focus();
  await click("verify-choose");
  await waitFor(() => {
    expect(document.activeElement).toBe(screen.getByTestId("verify-foreign").querySelector("h2"));
  });
});

test("a protected package asks for its password and is then judged", async () => {
  await choose(
    () => locked,
    () => verdict(),
  );
  expect(text("verify-locked")).toContain("protégé par un mot de passe");
  expect(document.activeElement).toBe(password());
  await click("verify-unlock");
  expect(text("fault")).toContain("Saisissez le mot de passe");
  expect(askedFor("unlock_package")).toEqual([]);
  await unlock("K7QX-2MRD");
  expect((await screen.findByTestId("verdict")).dataset["intact"]).toBe("true");
  expect(askedFor("unlock_package")).toEqual([{ password: "K7QX-2MRD" }]);
  expect(screen.queryByTestId("verify-locked")).toBeNull();
});

test("a wrong password is said, stays typed, and its link leads to the field", async () => {
  await choose(
    () => locked,
    () => {
      throw refusal("wrong_package_password");
    },
  );
  await unlock("pas le bon");
  const failure = await screen.findByTestId("failure");
  expect(document.activeElement).toBe(failure);
  expect(failure.textContent).toContain("n’ouvre pas ce paquet");
  expect(password().value).toBe("pas le bon");
  expect(password().getAttribute("aria-invalid")).toBe("true");
  await fireEvent.click(failure.querySelector("a")!);
  expect(document.activeElement).toBe(password());
});

test("a choice that is given up leaves what was found", async () => {
  let answer: ChosenPackage | null = chosen(verdict());
  await choose(() => answer);
  await screen.findByTestId("verdict");
  answer = null;
  await click("verify-choose");
  await waitFor(() => {
    expect(text("verify-looking")).toBe("");
  });
  expect(screen.getByTestId("verdict")).toBeTruthy();
});

test("what was found of one file does not stay above another that cannot be read", async () => {
  let answer: Answer<ChosenPackage> = () => chosen(verdict());
  await choose(() => answer());
  await screen.findByTestId("verdict");
  answer = () => {
    throw refusal("file_unreadable");
  };
  await click("verify-choose");
  expect((await screen.findByTestId("failure")).dataset["code"]).toBe("file_unreadable");
  expect(screen.queryByTestId("verdict")).toBeNull();
});

test("a long look is said, and a second press does nothing", async () => {
  const looking = later<ChosenPackage>();
  await choose(() => looking.promise);
  await click("verify-choose");
  expect(text("verify-looking")).toContain("Vérification en cours");
  expect(askedFor("choose_package")).toHaveLength(1);
  looking.resolve(chosen(verdict()));
  await screen.findByTestId("verdict");
});

test("a package is verified without any register, and one comes back to the door", async () => {
  answering({ choose_package: () => null });
  const start = { chosen: null, session: null, version: "0.1.0" };
  render(Door, { start, notice: "", first: null, onopen: vi.fn(), oncreate: vi.fn() });
  await click("door-verify");
  expect(document.activeElement).toBe(screen.getByTestId("screen-title"));
  expect(text("screen-title")).toBe("Vérifier un paquet");
  await click("verify-leave");
  expect(await screen.findByTestId("door-verify")).toBeTruthy();
});

test("verifying within a register belongs to the breaches, and leads back to the one it came from", async () => {
  const go = vi.fn();
  render(VerifyPage, { from: { id: "b7", number: "VIO-2026-0007" }, go });
  expect(sectionOf({ name: "verify" })).toBe("breaches");
  await click("verify-back");
  expect(go).toHaveBeenCalledWith({ name: "breach", id: "b7", said: "", tab: "packages" });
});
