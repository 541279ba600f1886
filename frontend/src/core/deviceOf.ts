/** What a person would call a device: program and system out of what it calls itself; empty when it says neither. */
const PROGRAMS: [RegExp, string][] = [
  [/\bEdg\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bFirefox\//, "Firefox"],
  [/\bChrom(e|ium)\//, "Chrome"],
  [/\bVersion\/.*Safari\//, "Safari"],
  [/^(curl|python-httpx|httpx)\b/i, "a program"],
];
const SYSTEMS: [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "Mac"],
  [/\bLinux\b/, "Linux"],
];

const first = (among: [RegExp, string][], agent: string): string | undefined => among.find(([sign]) => sign.test(agent))?.[1];

export function deviceOf(agent: string): string {
  const found = [first(PROGRAMS, agent), first(SYSTEMS, agent)].filter(Boolean).join(", ");
  return found || agent.slice(0, 60);
}
