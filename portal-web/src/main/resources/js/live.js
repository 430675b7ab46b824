// @ts-check
/**
 * Keeps the parts of a page marked data-live as they are now: told by a stream that something changed, it fetches this
 * very page again as this very reader and puts the new parts in the place of the old. Without it the page is as it was
 * when it was opened.
 */
const source = document.querySelector("[data-live-from]")?.getAttribute("data-live-from");
const WAIT = 10_000;
const AIM = 2_000;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let held;
/** When a pointer last moved over a part. @type {WeakMap<Element, number>} */
const aimed = new WeakMap();

addEventListener("pointermove", (event) => {
    const part = event.target instanceof Element ? event.target.closest("[data-live]") : null;
    if (part) aimed.set(part, performance.now());
});

// What somebody types in or aims at must not move away from under them.
/** @param {Element} part */
const isInUse = (part) =>
    (part.contains(document.activeElement) && document.activeElement !== document.body) ||
    performance.now() - (aimed.get(part) ?? -Infinity) < AIM;

/** As soon as nobody uses what is old, it is renewed. */
function later() {
    held ??= setTimeout(() => {
        held = undefined;
        if (Array.from(document.querySelectorAll("[data-live]")).some(isInUse)) later();
        else void renew().catch(() => undefined);
    }, AIM);
}

async function renew() {
    waiting = undefined;
    const answer = await fetch(location.href, { headers: { accept: "text/html" } });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.querySelectorAll("[data-live]").forEach((part) => {
        const fresh = page.querySelector(`[data-live="${part.getAttribute("data-live")}"]`);
        if (!fresh || fresh.innerHTML === part.innerHTML) return;
        if (isInUse(part)) later();
        else part.replaceChildren(...fresh.childNodes);
    });
}

// Thousands may be told in the same second: they do not all ask in the same second.
function soon() {
    waiting ??= setTimeout(() => void renew().catch(() => undefined), Math.random() * WAIT);
}

if (source && "EventSource" in window) {
    const stream = new EventSource(source);
    stream.addEventListener("figures", soon);
    stream.addEventListener("wall", () => void renew().catch(() => undefined));
    stream.addEventListener("queue", () => void renew().catch(() => undefined));
    addEventListener("pagehide", () => stream.close());
}
