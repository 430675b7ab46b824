// Where many letters come from one place, the server asks for a little work instead of patience: done here beside the
// page, then the form goes again by itself. Without this file the page says how long to wait.

const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-puzzle]"));
const form = place?.closest("form");
const answer = /** @type {HTMLInputElement | null} */ (form?.querySelector("input[name=altcha]") ?? null);

/** @param {string | undefined} words */
function say(words) {
  const line = place?.querySelector("p");
  if (line && words) line.textContent = words;
}

/** @param {DOMStringMap} told @param {{challenge: string, salt: string, maxnumber: number, algorithm: string, signature: string}} puzzle */
function work(told, puzzle) {
  const patience = place?.querySelector("p")?.textContent ?? "";
  const worker = new Worker(/** @type {string} */ (told.worker));
  const giveUp = () => {
    worker.terminate();
    say(patience);
  };
  worker.onerror = giveUp;
  worker.onmessage = ({ data }) => {
    worker.terminate();
    if (typeof data !== "number" || !answer) return giveUp();
    const { algorithm, challenge, salt, signature } = puzzle;
    answer.value = btoa(JSON.stringify({ algorithm, challenge, number: data, salt, signature }));
    say(told.done);
    const button = /** @type {HTMLButtonElement | null} */ (document.querySelector("[data-puzzle-then]"));
    if (form?.requestSubmit && button) form.requestSubmit(button);
    else form?.submit();
  };
  say(told.busy);
  worker.postMessage({ challenge: puzzle.challenge, salt: puzzle.salt, maxnumber: puzzle.maxnumber });
}

if (place && answer && place.dataset.puzzle && "Worker" in window) {
  try {
    work(place.dataset, JSON.parse(place.dataset.puzzle));
  } catch {
    // The sentence about waiting stands there already.
  }
}
