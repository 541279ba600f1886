/** Signing out: not before it was said what becomes of private words that wait on this device. */
import { ref } from "vue";
import { session, signOut } from "./session";

/** Somebody wants to sign out while something waits; a dialog asks. */
export const isAsked = ref(false);
let then: () => void | Promise<void> = () => undefined;

/** Sign out, or ask first. `after` runs when it is done. */
export async function leave(after: typeof then = () => undefined): Promise<void> {
  const { readWaiting } = await import("./offline");
  then = after;
  if (session.status === "in" && (await readWaiting()).length) isAsked.value = true;
  else await leaveNow();
}

/** Sign out, and let nothing lie here. */
export async function leaveNow(): Promise<void> {
  isAsked.value = false;
  await (await import("./offline")).forgetOwn();
  await signOut();
  await then();
}
