import { vi } from "vitest";
import type { ApiError, ErrorCode, Requests } from "../src/generated/contract";

type Name = keyof Requests;
type Handlers = {
  [N in Name]?: (
    argument: Requests[N]["argument"],
  ) => Requests[N]["result"] | Promise<Requests[N]["result"]>;
};

const invoke = vi.hoisted(() => vi.fn());
vi.mock("@tauri-apps/api/core", () => ({ invoke }));

/** What the page asked Rust, in order. */
export const asked: { name: Name; argument: unknown }[] = [];

/** Stands for Rust: each request of a test has its handler. */
export function answering(handlers: Handlers): void {
  asked.length = 0;
  invoke.mockImplementation((_: string, { name, argument }: { name: Name; argument: never }) => {
    asked.push({ name, argument: structuredClone(argument) });
    const handler = handlers[name];
    if (!handler) return Promise.reject(refusal("internal"));
    return new Promise((resolve) => {
      resolve(handler(argument));
    });
  });
}

/** The arguments of the requests called `name`. */
export function askedFor<N extends Name>(name: N): Requests[N]["argument"][] {
  return asked
    .filter((request) => request.name === name)
    .map((request) => request.argument as Requests[N]["argument"]);
}

/** A refusal by Rust. */
export function refusal(code: ErrorCode, more: Partial<ApiError> = {}): ApiError {
  return {
    code,
    fields: [],
    holder: null,
    wait_seconds: null,
    line: null,
    incident: null,
    ...more,
  };
}

/** An answer of Rust that comes when the test says so. */
export function later<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: ApiError) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
