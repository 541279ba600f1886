/** Where everything is. Pages come when they are first wanted. */
import type { Component } from "vue";
import { createRouter, createWebHistory } from "vue-router";
import { loadWords, withWords } from "./core/i18n";
import { session } from "./core/session";

declare module "vue-router" {
  interface RouteMeta {
    /** Reachable without an account. */
    open?: boolean;
    /** Key of the page's title. */
    title?: string;
    /** What a page shows besides its own, from another room. */
    beside?: () => Promise<{ default: Component }>;
  }
}

const GROWTH_WORDS = ["growth", "grove", "growing", "kept"] as const;

/** The day, for the home of boards: the private side stays a room of its own. */
async function day(): Promise<{ default: Component }> {
  await Promise.all(GROWTH_WORDS.map(loadWords));
  return import("./features/growth/DayStrip.vue");
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: "/", name: "home", component: () => import("./features/home/HomeView.vue"), meta: { title: "home.title", beside: day } },
    {
      path: "/boards/:boardId",
      name: "board",
      component: () => import("./features/board/BoardView.vue"),
      props: true,
      meta: { title: "board.title" },
      children: [{ path: "cards/:cardId", name: "card", component: () => import("./features/board/card/CardPanel.vue"), props: true }],
    },
    {
      path: "/cards/:cardId",
      name: "card-by-id",
      component: () => import("./features/board/CardDoor.vue"),
      props: true,
    },
    {
      path: "/workspaces/:workspaceId",
      name: "workspace",
      component: () => import("./features/workspace/WorkspaceView.vue"),
      props: true,
      meta: { title: "workspace.title" },
    },
    ...(["grove", "cave", "samsara", "notebook"] as const).map((name) => ({
      path: `/${name}`,
      name,
      component: () => import("./features/growth/GrowthDoor.vue"),
      props: { place: name },
      beforeEnter: async () => {
        await Promise.all(GROWTH_WORDS.map(loadWords));
      },
      meta: { title: name === "notebook" ? "grove.notebook" : `growth.${name}` },
    })),
    {
      path: "/notifications",
      name: "notifications",
      component: () => withWords("notices", () => import("./features/notices/NoticesView.vue")),
      meta: { title: "shell.notices" },
    },
    {
      path: "/admin/work",
      name: "work-behind",
      component: () => withWords("notices", () => withWords("work", () => import("./features/admin/WorkView.vue"))),
      meta: { title: "shell.behind" },
    },
    {
      path: "/unsubscribe",
      name: "unsubscribe",
      component: () => withWords("notices", () => import("./features/notices/UnsubscribeView.vue")),
      meta: { open: true, title: "shell.notices" },
    },
    {
      path: "/my-work",
      name: "work",
      component: () => withWords("views", () => import("./features/work/MyWorkView.vue")),
      meta: { title: "shell.work" },
    },
    {
      path: "/settings",
      name: "settings",
      component: () => import("./features/settings/SettingsView.vue"),
      meta: { title: "settings.title" },
    },
    {
      path: "/admin",
      name: "admin",
      component: () => withWords("access", () => import("./features/admin/AdminView.vue")),
      beforeEnter: () => session.me?.role === "admin" || { name: "home" },
      meta: { title: "shell.admin" },
    },
    {
      path: "/sign-in",
      name: "sign-in",
      component: () => withWords("accounts", () => import("./features/auth/SignInView.vue")),
      meta: { open: true, title: "auth.signIn" },
    },
    {
      path: "/register",
      name: "register",
      component: () => withWords("accounts", () => import("./features/auth/RegisterView.vue")),
      meta: { open: true, title: "auth.register" },
    },
    {
      path: "/forgot-password",
      name: "forgot-password",
      component: () => withWords("accounts", () => import("./features/auth/ForgotPasswordView.vue")),
      meta: { open: true, title: "accounts.forgotTitle" },
    },
    {
      path: "/reset-password",
      name: "reset-password",
      component: () => withWords("accounts", () => import("./features/auth/ResetPasswordView.vue")),
      meta: { open: true, title: "accounts.resetTitle" },
    },
    {
      path: "/:page(verify-email|confirm-email)",
      name: "verify-email",
      component: () => withWords("accounts", () => import("./features/auth/VerifyEmailView.vue")),
      meta: { open: true, title: "accounts.address" },
    },
    {
      path: "/invitation",
      name: "invitation",
      component: () => withWords("accounts", () => import("./features/auth/InvitationView.vue")),
      meta: { open: true, title: "invite.title" },
    },
    {
      path: "/revert-email",
      name: "revert-email",
      component: () => withWords("accounts", () => import("./features/auth/RevertEmailView.vue")),
      meta: { open: true, title: "accounts.revertTitle" },
    },
    {
      path: "/p/:token",
      name: "public-board",
      component: () => withWords("sharing", () => import("./features/board/share/PublicBoardView.vue")),
      props: true,
      meta: { open: true },
    },
    {
      path: "/:rest(.*)*",
      name: "nowhere",
      component: () => import("./features/shell/NowhereView.vue"),
      meta: { open: true, title: "shell.nowhere" },
    },
  ],
});

router.beforeEach((to) => {
  if (session.status !== "in" && !to.meta.open) return { name: "sign-in", query: { to: to.fullPath } };
  if (session.status === "in" && (to.name === "sign-in" || to.name === "register")) return { name: "home" };
  return true;
});
