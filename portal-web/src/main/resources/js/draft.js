// Keeps an unfinished letter on this device until it is sent; whoever wrote it can delete it.

const KEY = "letter-draft";
const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-draft]"));
const offer = /** @type {HTMLElement | null} */ (document.querySelector("[data-draft-offer]"));

/** @returns {Record<string, string> | null} */
function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "null");
  } catch {
    return null;
  }
}

function keep() {
  if (!form) return;
  const answers = Object.fromEntries([...new FormData(form)].filter(([name, value]) => name !== "_csrf" && value));
  if (!answers.title && !answers.text) return;
  try {
    localStorage.setItem(KEY, JSON.stringify(answers));
  } catch {
    // A full or forbidden store keeps no draft; the letter itself is not touched.
  }
}

function forget() {
  localStorage.removeItem(KEY);
  if (offer) offer.hidden = true;
}

/** @param {Record<string, string>} draft */
function resume(draft) {
  if (!form) return;
  for (const [name, value] of Object.entries(draft)) {
    const fields = [...form.elements].filter((each) => /** @type {HTMLInputElement} */ (each).name === name);
    if (fields.length === 0) form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    for (const field of /** @type {HTMLInputElement[]} */ (fields)) {
      if (field.type === "radio" || field.type === "checkbox") field.checked = field.value === value;
      else field.value = value;
    }
  }
  if (offer) offer.hidden = true;
}

const draft = kept();
if (document.querySelector("[data-draft-sent]")) forget();

if (form) {
  for (const note of document.querySelectorAll("[data-draft-kept]")) /** @type {HTMLElement} */ (note).hidden = false;
  const empty = !new FormData(form).get("title") && !new FormData(form).get("text");
  if (draft && offer && empty) {
    offer.hidden = false;
    offer.querySelector("[data-draft-resume]")?.addEventListener("click", () => resume(draft));
    offer.querySelector("[data-draft-delete]")?.addEventListener("click", forget);
  }
  if (!empty) keep();
  form.addEventListener("input", keep);
}
