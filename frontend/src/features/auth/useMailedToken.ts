/** The token behind the # of a mailed link. It leaves the address at once, so that no history keeps it. */
import { onBeforeRouteUpdate, useRoute, useRouter } from "vue-router";

export function useMailedToken(): string {
  const route = useRoute();
  const token = route.hash.slice(1);
  if (token) void useRouter().replace({ ...route, hash: "" } as never);
  // A second link opened in the same tab changes only what is behind the #: begin anew with it.
  onBeforeRouteUpdate((to) => {
    if (to.hash) location.reload();
  });
  return token;
}
