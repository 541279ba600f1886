import { fileURLToPath } from "node:url";
import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vitest/config";

/** What nearly every page needs comes in one file: many small ones are more requests, and pack worse. What waits of the private side comes later. */
const GROUND = /node_modules\/(@vue|vue|vue-router|@lucide|openapi-fetch)\/|src\/(core(?!\/offline\/(?!count))|ui)\//;

export default defineConfig({
  plugins: [vue()],
  resolve: {
    alias: {
      "@": fileURLToPath(new URL("./src", import.meta.url)),
    },
  },
  define: { __VUE_OPTIONS_API__: false },
  build: {
    manifest: true,
    target: "es2023",
    rollupOptions: {
      input: { index: "index.html", sw: "src/sw.ts" },
      output: {
        entryFileNames: (chunk) => (chunk.name === "sw" ? "sw.js" : "assets/[name]-[hash].js"),
        codeSplitting: { groups: [{ name: "ground", test: GROUND, minShareCount: 3 }] },
      },
    },
  },
  server: { proxy: { "/api": { target: "http://127.0.0.1:8000", ws: true } } },
  test: { environment: "happy-dom", include: ["tests/**/*.test.ts"] },
});
