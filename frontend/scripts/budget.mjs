// Fails when the first board would need more bytes than we promised (docs/performance.md), gzip -9.
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

const dist = new URL("../dist/", import.meta.url);
const LIMITS = { js: 130_000, css: 15_000, chunk: 60_000 };
const manifest = JSON.parse(await readFile(new URL(".vite/manifest.json", dist), "utf8"));

const weigh = async (file) => gzipSync(await readFile(new URL(file, dist)), { level: 9 }).length;

function reach(key, seen = new Set()) {
  if (!seen.has(key)) {
    seen.add(key);
    for (const next of manifest[key].imports ?? []) reach(next, seen);
  }
  return seen;
}

const board = Object.keys(manifest).find((key) => key.endsWith("BoardView.vue"));
const first = reach(board, reach("index.html"));
const sum = async (files) => (await Promise.all([...files].map(weigh))).reduce((a, b) => a + b, 0);
const js = await sum(new Set([...first].map((key) => manifest[key].file)));
const css = await sum(new Set([...first].flatMap((key) => manifest[key].css ?? [])));
const problems = [];
if (js > LIMITS.js) problems.push(`JS to the first board: ${js} > ${LIMITS.js}`);
if (css > LIMITS.css) problems.push(`CSS to the first board: ${css} > ${LIMITS.css}`);
const others = Object.entries(manifest).filter(([key, item]) => !first.has(key) && item.file.endsWith(".js"));
const sizes = await Promise.all(others.map(async ([key, item]) => [key, await weigh(item.file)]));
for (const [key, size] of sizes) if (size > LIMITS.chunk) problems.push(`${key}: ${size} > ${LIMITS.chunk}`);
console.log(`first board: ${(js / 1000).toFixed(1)} kB JS, ${(css / 1000).toFixed(1)} kB CSS (gzip)`);
if (problems.length) {
  console.error(problems.join("\n"));
  process.exit(1);
}
