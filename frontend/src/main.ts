import { createApp } from "vue";
import "@fontsource-variable/inter/wght.css";
import "@/styles/index.css";
import App from "./App.vue";
import { preferredLocale, useLocale } from "./core/i18n";
import { restore } from "./core/session";
import { router } from "./routes";

await Promise.all([restore(), useLocale(preferredLocale())]);
void import("@fontsource-variable/fraunces/wght.css");
createApp(App).use(router).mount("#app");
void import("./core/roaming").then(({ roam }) => roam());

if (import.meta.env.PROD && "serviceWorker" in navigator) void navigator.serviceWorker.register("/sw.js");
