/** Where one is in an open register: plain state, no address bar. */
export type Screen =
  | { name: "breaches" }
  | { name: "declare"; resume: boolean }
  | { name: "breach"; id: string; said: string }
  | { name: "correct"; id: string }
  | { name: "settings" };

/** Leaves the screen for another, once what is typed is kept. */
export type Go = (screen: Screen) => void;
