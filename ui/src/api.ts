import { invoke } from "@tauri-apps/api/core";
import type { ApiError, Requests } from "./generated/contract";

/** What a request gives back: its value, or an error that the page has a sentence for. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: ApiError };

type Argument<N extends keyof Requests> = Requests[N]["argument"];
type Result<N extends keyof Requests> = Requests[N]["result"];

let tellLocked: () => void = () => undefined;

/** `listener` is told each time Rust answers that the register is locked. */
export function whenLocked(listener: () => void): void {
  tellLocked = listener;
}

/** The one door to Rust. */
export async function call<N extends keyof Requests>(
  name: N,
  argument: Argument<N>,
): Promise<Answer<Result<N>>> {
  try {
    return { ok: true, value: await invoke<Result<N>>("rpc", { name, argument }) };
  } catch (reason) {
    const error = asApiError(reason);
    if (error.code === "locked") tellLocked();
    return { ok: false, error };
  }
}

function asApiError(reason: unknown): ApiError {
  if (typeof reason === "object" && reason !== null && "code" in reason) return reason as ApiError;
  return {
    code: "internal",
    fields: [],
    holder: null,
    wait_seconds: null,
    line: null,
    incident: null,
  };
}
