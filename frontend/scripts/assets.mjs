// Copies what the API's documentation pages need, so that they work without the internet, and tells the service
// worker which files make the shell.
import { createHash } from "node:crypto";
import { appendFile, copyFile, mkdir, readdir, writeFile } from "node:fs/promises";

const modules = new URL("../node_modules/", import.meta.url);
const dist = new URL("../dist/", import.meta.url);
const docs = new URL("docs-assets/", dist);
const FILES = ["swagger-ui-dist/swagger-ui.css", "swagger-ui-dist/swagger-ui-bundle.js", "redoc/bundles/redoc.standalone.js"];
// Scripts, styles and the fonts of the Latin script: the rest comes when it is first needed.
const SHELL = /\.(js|css)$|-latin-[^/]*\.woff2$/;

await mkdir(docs, { recursive: true });
await Promise.all(FILES.map((file) => copyFile(new URL(file, modules), new URL(file.split("/").pop(), docs))));

const assets = (await readdir(new URL("assets/", dist))).filter((name) => SHELL.test(name)).map((name) => `/assets/${name}`);
const list = JSON.stringify(["/index.html", "/icon.svg", "/help.html", "/help.css", ...assets.toSorted()]);
await writeFile(new URL("precache.json", dist), list);
// A browser installs a worker again when its bytes change: so they change with the shell.
await appendFile(new URL("sw.js", dist), `\n// ${createHash("sha256").update(list).digest("hex").slice(0, 16)}\n`);
