/** How much of the private side waits on this device; small, because every page shows it. */
import { ref } from "vue";

export const waitingCount = ref(0);
/** How much waits of other people, as long as nobody has been asked about it. */
export const othersCount = ref(0);
