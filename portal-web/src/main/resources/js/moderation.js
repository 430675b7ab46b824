// @ts-check
/**
 * Blacks out what a moderator selects in a field, undoes it step by step, and shows at once what the public would read.
 * Without this file the mark is typed by hand; the server checks the same either way: only hidden, never rewritten.
 */
const MARK = "〔隐去〕";
const MARKS = /(〔(?:隐去|电话|证件号|账号|车牌|邮箱|联系账号|姓名)〕)/;
const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-blacken]"));

/** @type {{ field: HTMLTextAreaElement, text: string }[]} */
const steps = [];
/** @type {HTMLTextAreaElement | null} */
let last = null;

/** @param {HTMLTextAreaElement} field */
function show(field) {
    const place = document.querySelector(`[data-shown="${field.id}"]`);
    if (!place) return;
    place.replaceChildren(
        ...field.value.split(MARKS).map((piece) => {
            if (!MARKS.test(piece)) return document.createTextNode(piece);
            const mark = document.createElement("mark");
            mark.textContent = piece;
            return mark;
        }),
    );
}

if (form) {
    const tools = /** @type {HTMLElement} */ (form.querySelector("[data-tools]"));
    const undo = /** @type {HTMLButtonElement} */ (form.querySelector("[data-undo]"));
    const said = /** @type {HTMLElement} */ (form.querySelector("[data-said]"));
    const fields = Array.from(form.querySelectorAll("textarea"));
    tools.hidden = false;
    fields.forEach((field) => {
        field.addEventListener("focus", () => (last = field));
        field.addEventListener("input", () => show(field));
    });
    form.querySelector("[data-hide]")?.addEventListener("click", () => {
        const field = last;
        if (!field || field.selectionStart === field.selectionEnd) {
            said.textContent = said.dataset.nothing ?? "";
            return;
        }
        steps.push({ field, text: field.value });
        field.setRangeText(MARK, field.selectionStart, field.selectionEnd, "end");
        undo.disabled = false;
        said.textContent = said.dataset.hidden ?? "";
        show(field);
        field.focus();
    });
    undo.addEventListener("click", () => {
        const step = steps.pop();
        if (!step) return;
        step.field.value = step.text;
        undo.disabled = steps.length === 0;
        said.textContent = said.dataset.undone ?? "";
        show(step.field);
        step.field.focus();
    });
}
