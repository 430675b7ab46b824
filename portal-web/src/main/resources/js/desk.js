// @ts-check
/**
 * The desk's queue: j and k walk, Enter opens the letter beside the list on a wide screen, Esc comes back, 1 and 2 choose
 * among the proposed units. Without this file every letter is a link to its own page, and every act a form.
 */
const wide = matchMedia("(min-width: 80rem)");
const queue = /** @type {HTMLElement | null} */ (document.querySelector("[data-queue]"));
const beside = /** @type {HTMLElement | null} */ (document.querySelector("[data-beside]"));
const summary = /** @type {HTMLElement | null} */ (document.querySelector("[data-focus]"));

/** @returns {HTMLAnchorElement[]} */
const links = () => (queue ? Array.from(queue.querySelectorAll("a[data-case]")) : []);

/** @param {number} step */
function walk(step) {
    const all = links();
    const focused = all.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
    const from = focused >= 0 ? focused : all.findIndex((link) => link.hasAttribute("aria-current")) - (step > 0 ? 1 : 0);
    all[Math.max(0, Math.min(all.length - 1, from + step))]?.focus();
}

/** @param {HTMLAnchorElement} link */
async function open(link) {
    const address = link.dataset.beside ?? link.href;
    const answer = await fetch(address, { headers: { accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("case");
    if (!answer.ok || !page || !beside) {
        location.assign(link.href);
        return;
    }
    beside.replaceChildren(page);
    beside.scrollTop = 0;
    links().forEach((other) => {
        other.toggleAttribute("aria-current", false);
        other.closest("tr")?.classList.toggle("is-open", other === link);
    });
    link.setAttribute("aria-current", "true");
    history.replaceState(null, "", address);
    page.querySelector("h2")?.focus();
}

/** @param {EventTarget | null} target */
const typing = (target) => target instanceof HTMLElement && target.matches("input:not([type=radio]):not([type=checkbox]), textarea, select");

const toggle = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-keys-on]"));
if (toggle) {
    const box = toggle.closest("[data-keys]");
    if (box instanceof HTMLElement) box.hidden = false;
    toggle.checked = localStorage.getItem("desk-keys") !== "off";
    toggle.addEventListener("change", () => localStorage.setItem("desk-keys", toggle.checked ? "on" : "off"));
}
const keysOn = () => localStorage.getItem("desk-keys") !== "off";

document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-case]") : null;
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (link instanceof HTMLAnchorElement && plain && wide.matches && beside) {
        event.preventDefault();
        open(link);
    }
});

/** @type {Record<string, () => void>} */
const actions = {
    j: () => walk(1),
    k: () => walk(-1),
    Escape: () => links().find((link) => link.hasAttribute("aria-current"))?.focus(),
    1: () => choose("1"),
    2: () => choose("2"),
};

/** @param {string} key */
function choose(key) {
    const choice = document.querySelector(`input[data-key="${key}"]`);
    if (choice instanceof HTMLInputElement) {
        choice.closest("details")?.setAttribute("open", "");
        choice.checked = true;
        choice.focus();
    }
}

document.addEventListener("keydown", (event) => {
    const action = actions[event.key];
    if (!action || !keysOn() || typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action();
});

// A link to an act opens its form.
document.addEventListener("click", (event) => {
    const jump = event.target instanceof Element ? event.target.closest('a[href^="#act-"]') : null;
    const act = jump && document.querySelector(jump.getAttribute("href") ?? "");
    if (act instanceof HTMLDetailsElement) {
        act.open = true;
        act.querySelector("summary")?.focus();
    }
});

// Whoever types another unit means "another unit".
document.addEventListener("input", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.name === "unit") {
        const other = event.target.closest("fieldset")?.querySelector('input[value="other"], input[value="accused"]');
        if (other instanceof HTMLInputElement) other.checked = true;
    }
});

summary?.focus();
