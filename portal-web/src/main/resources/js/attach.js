// @ts-check
/**
 * Sends chosen files in pieces: photos are made smaller first, a broken line is waited out and the file goes on from where
 * it was. Without this file the form sends them whole.
 */
const LONGEST = 1600;
const SMALL = 600 * 1024;

/** @param {number} ms */
const pause = (ms) => new Promise((go) => setTimeout(go, ms));

/** A refusal whose sentence is for the reader. */
class Refused extends Error {}

/** @param {File} file @returns {Promise<Blob>} */
async function smaller(file) {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size < SMALL || !("createImageBitmap" in window)) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const pen = canvas.getContext("2d");
    if (!pen) return file;
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const made = await new Promise((take) => canvas.toBlob(take, "image/jpeg", 0.82));
    return made instanceof Blob && made.size < file.size ? made : file;
  } catch {
    return file;
  }
}

/** @param {Blob} file */
async function hashOf(file) {
  if (!crypto.subtle) return null;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The same file gets the same key, also after the page was opened anew. @param {string} where @param {string} what */
function keyOf(where, what) {
  const name = `attach ${where} ${what}`;
  const known = sessionStorage.getItem(name);
  if (known) return known;
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const made = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  sessionStorage.setItem(name, made);
  return made;
}

/** @param {HTMLFormElement} form */
function sender(form) {
  const base = form.dataset.attach ?? "";
  const told = /** @type {HTMLElement} */ (form.querySelector("[data-attach-told]"));
  const bar = /** @type {HTMLProgressElement} */ (form.querySelector("[data-attach-bar]"));
  const proof = /** @type {HTMLInputElement | null} */ (form.querySelector("input[name=_csrf]"));

  /** @param {string | undefined} words */
  const say = (words) => { told.textContent = words ?? ""; };

  /** Asks until there is an answer. @param {string} path @param {RequestInit} how */
  async function ask(path, how) {
    for (let tries = 0; ; tries++) {
      try {
        const headers = { "X-CSRF-TOKEN": proof?.value ?? "", ...how.headers };
        const answer = await fetch(base + path, { ...how, headers });
        const json = (answer.headers.get("content-type") ?? "").includes("json");
        if (answer.ok && json) return { status: answer.status, body: await answer.json() };
        if (answer.status === 409) return { status: 409, body: {} };
        if (json && answer.status < 500) throw new Refused((await answer.json()).sentence || form.dataset.lost);
        if (json && tries > 4) throw new Refused((await answer.json()).sentence || form.dataset.lost);
        if (!json && answer.status < 500) throw new Refused(form.dataset.lost);
      } catch (error) {
        if (error instanceof Refused) throw error;
      }
      say(form.dataset.waiting);
      await pause(Math.min(15000, 1000 * 2 ** Math.min(tries, 4)));
    }
  }

  /** @param {File} chosen @param {number} nth @param {number} all */
  async function send(chosen, nth, all) {
    const where = `${nth}/${all}`;
    say(`${form.dataset.shrinking} ${where}`);
    const file = await smaller(chosen);
    const part = /** @type {HTMLInputElement | null} */ (form.querySelector("input[name=part]:checked, input[name=part][type=hidden]"));
    const name = file === chosen ? chosen.name : chosen.name.replace(/\.[^.]*$/, "") + ".jpg";
    const sha256 = await hashOf(file);
    const key = keyOf(base + (part?.value ?? ""), `${chosen.name} ${chosen.size} ${chosen.lastModified} ${file.size}`);
    const coming = { name, size: file.size, sha256, part: part?.value ?? null };
    const started = await ask("", {
      method: "POST", headers: { "Content-Type": "application/json", "Idempotency-Key": key }, body: JSON.stringify(coming),
    });
    const { id, piece } = started.body;
    let at = started.body.received;
    bar.hidden = false;
    while (at < file.size) {
      say(`${form.dataset.sending} ${where}`);
      bar.value = ((nth - 1 + at / file.size) / all) * 100;
      const answer = await ask(`/${id}`, {
        method: "PATCH",
        headers: { "Content-Type": "application/octet-stream", "Upload-Offset": String(at) },
        body: file.slice(at, at + piece),
      });
      at = answer.status === 409 ? (await ask(`/${id}`, {})).body.received : answer.body.received;
    }
    say(`${form.dataset.checking} ${where}`);
    bar.value = (nth / all) * 100;
    await ask(`/${id}/completion`, { method: "POST" });
    sessionStorage.removeItem(`attach ${base}${part?.value ?? ""} ${chosen.name} ${chosen.size} ${chosen.lastModified} ${file.size}`);
  }

  return async () => {
    const input = /** @type {HTMLInputElement} */ (form.querySelector("input[type=file]"));
    const button = /** @type {HTMLButtonElement} */ (form.querySelector("button"));
    const files = Array.from(input.files ?? []);
    if (files.length === 0) {
      say(form.dataset.none);
      input.focus();
      return;
    }
    button.disabled = true;
    try {
      for (const [at, file] of files.entries()) await send(file, at + 1, files.length);
      say(form.dataset.done);
      location.assign(`${base.replace(/\/uploads$/, "")}?done=${base.startsWith("/desk/") ? "attach" : "attached"}`);
    } catch (error) {
      bar.hidden = true;
      button.disabled = false;
      say(error instanceof Refused ? error.message : form.dataset.lost);
      told.classList.add("error");
      input.focus();
    }
  };
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !("attach" in form.dataset) || !window.fetch) return;
  event.preventDefault();
  sender(form)();
});
