import { expect, test, vi } from "vitest";
import { Refused } from "@/core/errors";
import { loadWords, preferredLocale, useLocale } from "@/core/i18n";
import { prefs } from "@/core/prefs";
import { useForm } from "@/core/useForm";
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

test("what the server has against something is said in the person's language", async () => {
  await useLocale("fr");
  const problem = { type: "", status: 409, title: "You have as many habits as can be kept in mind", code: "too_many_habits" };
  const full = useForm(() => Promise.reject(new Refused(problem)));
  await full.submit();
  expect(full.message.value).toBe("Vous avez autant d’habitudes qu’on peut en garder en tête.");

  const errors = [
    { loc: ["body", "name"], msg: "String should have at least 1 character", code: "string_too_short" },
    { loc: ["body", "day"], msg: "Input should be a valid date", code: "date_from_datetime_parsing" },
  ];
  const unfit = useForm(() => Promise.reject(new Refused({ ...problem, status: 422, code: "validation_failed", errors })));
  await unfit.submit();
  expect([unfit.field("name"), unfit.field("day")]).toEqual(["C’est trop court.", "Cette valeur ne convient pas."]);
  await useLocale("en");
  expect(unfit.field("day")).toBe("Input should be a valid date");
});
