import type { DisposedView } from "../generated/contract";
import type { ProcedureStep } from "../generated/law";

/** The parts of the page of a breach. */
export type BreachTab = "procedure" | "facts" | "evidence" | "history";

/** Where one is in an open register: plain state, no address bar. */
export type Screen =
  | { name: "breaches"; disposed?: DisposedView }
  | { name: "declare"; resume: boolean }
  | { name: "breach"; id: string; said: string; tab?: BreachTab; step?: ProcedureStep }
  | { name: "correct"; id: string }
  | { name: "settings"; resume: boolean };

/** Leaves the screen for another, once what is typed is kept. */
export type Go = (screen: Screen) => void;
