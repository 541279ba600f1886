/** Going through notices by key: J and K go on and back, E says that a group was read, M is for muting. */
import { nextTick, ref } from "vue";
import { offer } from "@/core/commands";
import { useI18n } from "@/core/words";
import type { NoticeGroup } from "./useNotices";

interface Doing {
  groups: () => readonly NoticeGroup[];
  toggle: (group: NoticeGroup) => void;
  mute: (group: NoticeGroup) => void;
}

export function useNoticeKeys({ groups, toggle, mute }: Doing) {
  const { t } = useI18n();
  const at = ref<string | null>(null);

  function go(step: number): void {
    const all = groups();
    const now = all.findIndex((it) => it.key === at.value);
    const next = all[now === -1 ? 0 : Math.min(all.length - 1, Math.max(0, now + step))];
    if (!next) return;
    at.value = next.key;
    void nextTick(() => document.getElementById(`notices-of-${next.key}`)?.focus());
  }

  function onCurrent(act: (group: NoticeGroup) => void): () => void {
    return () => {
      const found = groups().find((it) => it.key === at.value);
      if (found) act(found);
    };
  }

  const group = t("notices.title");
  offer(
    { id: "notices.next", title: t("notices.key.next"), group, keys: "J", run: () => go(1) },
    { id: "notices.before", title: t("notices.key.before"), group, keys: "K", run: () => go(-1) },
    { id: "notices.read", title: t("notices.key.read"), group, keys: "E", run: onCurrent(toggle) },
    { id: "notices.mute", title: t("notices.key.mute"), group, keys: "M", run: onCurrent(mute) },
  );
  return { at };
}
