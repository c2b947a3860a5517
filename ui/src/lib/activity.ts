import { call } from "../api";

const NOTED_EVERY = 10_000;
const ASKED_EVERY = 5_000;
const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Tells Rust that somebody is there, and `closed` when the register has locked itself. */
export function watchActivity(closed: () => void): () => void {
  let noted = 0;
  const note = () => {
    if (performance.now() - noted < NOTED_EVERY) return;
    noted = performance.now();
    void call("note_activity", {});
  };
  const ask = async () => {
    const answer = await call("is_open", {});
    if (answer.ok && !answer.value.open) closed();
  };
  for (const sign of SIGNS) window.addEventListener(sign, note, { passive: true });
  const timer = setInterval(() => void ask(), ASKED_EVERY);
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS) window.removeEventListener(sign, note);
  };
}
