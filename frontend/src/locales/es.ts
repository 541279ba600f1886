/** Spanish, as a chunk of its own: nobody fetches a language that they do not read. */
import type { Messages } from "@/core/words";

export { default as words } from "./es.json";

export const parts = import.meta.glob<Messages>("./*.es.json", { import: "default" });
