import { expect, test, vi } from "vitest";
import { loadWords, preferredLocale, useLocale } from "@/core/i18n";
import { prefs } from "@/core/prefs";
import { useI18n } from "@/core/words";

test("the browser's first language that we speak is spoken, until another is chosen", () => {
  const asked = vi.spyOn(navigator, "languages", "get");
  const chosen = (languages: string[]) => {
    asked.mockReturnValue(languages);
    return preferredLocale();
  };
  expect(chosen(["es-MX", "en"])).toBe("es");
  expect(chosen(["de-AT", "fr-CH", "es"])).toBe("fr");
  expect(chosen(["est"])).toBe("en");
  expect(chosen([])).toBe("en");
  prefs.locale = "es";
  expect(chosen(["fr"])).toBe("es");
  prefs.locale = null;
});

test("parts that are on the screen follow the language, and parts that come later speak it", async () => {
  const { t } = useI18n();
  await loadWords("views");
  await useLocale("es");
  expect([t("ui.save"), t("past.now")]).toEqual(["Guardar", "Volver al presente"]);
  await loadWords("talk");
  expect(t("comments.title")).toBe("Comentarios");
  expect(document.documentElement.lang).toBe("es");
  await useLocale("fr");
  expect([t("ui.save"), t("comments.title")]).toEqual(["Enregistrer", "Commentaires"]);
  await useLocale("en");
  expect(t("past.now")).toBe("Back to now");
});
