// A scanned receipt carries its secret behind the #, which no browser sends on: here it fills the field, then it is gone.

const secret = /** @type {HTMLInputElement | null} */ (document.querySelector("#secret"));

if (secret && /^#[0-9A-Za-z-]{26,40}$/.test(location.hash)) {
  secret.value = location.hash.slice(1);
  history.replaceState(null, "", location.pathname + location.search);
}
