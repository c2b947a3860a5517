import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";
import { guide } from "./guide.ts";

export default defineConfig({
  plugins: [guide(), svelte(), svelteTesting()],
  build: {
    // The content policy refuses `data:` addresses and inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
  },
  // The guide is beside this folder: the tests read its pages as they are written.
  server: { fs: { allow: [".", "../docs/guide"] } },
  test: { environment: "happy-dom", include: ["tests/**/*.test.ts"] },
});
