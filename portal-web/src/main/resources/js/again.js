// @ts-check
/** Reads the page's part marked data-again again, every two seconds for as long as it says that it is going on. */
const EVERY = 2_000;

async function look() {
    const part = document.querySelector("[data-again][data-going]");
    if (!part) return;
    const answer = await fetch(location.href, { headers: { accept: "text/html" } });
    if (answer.ok && !answer.redirected) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.querySelector("[data-again]");
        if (fresh && !part.contains(document.activeElement)) part.replaceWith(fresh);
    }
    wait();
}

function wait() {
    setTimeout(() => void look().catch(wait), EVERY);
}

wait();
