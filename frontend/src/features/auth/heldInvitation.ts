/** The invitation that a person is about to take: kept for this tab while they sign in or make an account. */
const KEY = "grove.invitation";

export const heldInvitation = {
  get: (): string => sessionStorage.getItem(KEY) ?? "",
  keep: (token: string): void => sessionStorage.setItem(KEY, token),
  drop: (): void => sessionStorage.removeItem(KEY),
};
