// Lists a township's villages as soon as the township is chosen; without scripts a button does.

const townships = /** @type {HTMLSelectElement | null} */ (document.querySelector("[data-townships]"));
const villages = /** @type {HTMLSelectElement | null} */ (document.querySelector("#village"));

async function list() {
  if (!townships || !villages) return;
  const answer = await fetch(`${townships.dataset.villages}?township=${encodeURIComponent(townships.value)}`);
  if (!answer.ok) throw new Error(String(answer.status));
  villages.innerHTML = await answer.text();
}

/** @param {boolean} shown */
function showButton(shown) {
  for (const part of document.querySelectorAll("[data-list-villages]")) /** @type {HTMLElement} */ (part).hidden = !shown;
}

if (townships && villages) {
  showButton(false);
  townships.addEventListener("change", () => list().catch(() => showButton(true)));
}
