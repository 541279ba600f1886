// Copies what the API's documentation pages need, so that they work without the internet.
import { copyFile, mkdir } from "node:fs/promises";

const modules = new URL("../node_modules/", import.meta.url);
const target = new URL("../dist/docs-assets/", import.meta.url);
const FILES = ["swagger-ui-dist/swagger-ui.css", "swagger-ui-dist/swagger-ui-bundle.js", "redoc/bundles/redoc.standalone.js"];

await mkdir(target, { recursive: true });
await Promise.all(FILES.map((file) => copyFile(new URL(file, modules), new URL(file.split("/").pop(), target))));
