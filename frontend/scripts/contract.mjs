// Types of the client from the committed contract; `--check` only says whether they are up to date.
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const contract = new URL("../../frontend-contract/", import.meta.url);
const target = new URL("../src/contract/", import.meta.url);
const NOTE = "// Generated from frontend-contract/ by `make contract`; do not edit.\n";

async function read(name) {
  return JSON.parse(await readFile(new URL(name, contract), "utf8"));
}

/** JSON Schema definitions as the schemas of an OpenAPI document, so that one generator serves both. */
function asOpenApi(schema) {
  const move = (value) => JSON.parse(JSON.stringify(value).replaceAll("#/$defs/", "#/components/schemas/"));
  const schemas = { ...move(schema.$defs), AnyEvent: { oneOf: move(schema.oneOf) } };
  return { openapi: "3.1.0", info: { title: "events", version: "1" }, paths: {}, components: { schemas } };
}

const files = {
  "schema.d.ts": await read("openapi.json"),
  "events.d.ts": asOpenApi(await read("events.schema.json")),
};
let stale = false;
for (const [name, document] of Object.entries(files)) {
  const wanted = NOTE + astToString(await openapiTS(document, { defaultNonNullable: false }));
  const path = new URL(name, target);
  if (!process.argv.includes("--check")) {
    await writeFile(path, wanted);
  } else if ((await readFile(path, "utf8").catch(() => "")) !== wanted) {
    stale = true;
    console.error(`src/contract/${name} is stale: run \`make contract\``);
  }
}
process.exit(stale ? 1 : 0);
