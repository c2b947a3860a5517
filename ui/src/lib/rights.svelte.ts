import type { Right, SessionView } from "../generated/contract";

/** What the person at the keyboard may do; everything before Rust has said. */
let held = $state.raw<readonly Right[] | null>(null);

/** Takes what the session says. Rust decides: the page only leaves out what it would refuse. */
export function holdRights({ rights }: Pick<SessionView, "rights">): void {
  held = rights;
}

/** Whether a control for this is of any use. */
export function may(right: Right): boolean {
  return held === null || held.includes(right);
}
