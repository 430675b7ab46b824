// @ts-check
/** A wall that has not been renewed for a while says so itself: nobody stands beside it to notice. */
const part = document.querySelector("[data-live=wall]");
const word = document.querySelector("[data-stale]");
const LONGEST = 180_000;

if (part && word) {
    let seen = performance.now();
    new MutationObserver(() => {
        seen = performance.now();
        word.toggleAttribute("hidden", true);
    }).observe(part, { childList: true, subtree: true });
    setInterval(() => word.toggleAttribute("hidden", performance.now() - seen < LONGEST), 10_000);
}
