// Reads the page to its reader, where the device has a voice for its language.

const item = /** @type {HTMLElement | null} */ (document.querySelector("[data-read-aloud]"));
const button = item?.querySelector("button");
const main = document.querySelector("main");
const words = { read: button?.textContent ?? "", stop: button?.dataset.stop ?? "" };

/** @returns {SpeechSynthesisVoice | undefined} */
function voice() {
  const language = document.documentElement.lang.slice(0, 2);
  return speechSynthesis.getVoices().find((each) => each.lang.startsWith(language));
}

function offer() {
  if (item) item.hidden = !voice();
}

/** @returns {string[]} sentences short enough for every engine */
function sentences() {
  return (main?.innerText ?? "").match(/[^。！？\n]+[。！？]?/g) ?? [];
}

/** @param {boolean} reading */
function show(reading) {
  if (button) button.textContent = reading ? words.stop : words.read;
}

function read() {
  for (const text of sentences()) {
    const speech = new SpeechSynthesisUtterance(text);
    speech.voice = voice() ?? null;
    speech.lang = document.documentElement.lang;
    speech.rate = 0.9;
    speech.onend = () => show(speechSynthesis.pending || speechSynthesis.speaking);
    speechSynthesis.speak(speech);
  }
}

function toggle() {
  const stops = speechSynthesis.speaking;
  speechSynthesis.cancel();
  if (!stops) read();
  show(!stops);
}

if ("speechSynthesis" in window && item && button) {
  speechSynthesis.cancel();
  offer();
  speechSynthesis.addEventListener?.("voiceschanged", offer);
  button.addEventListener("click", toggle);
}
