// Checks on this device that a letter's line stands in the public log: commitment, leaf, proof, signature, and that the
// log continues what this device saw last.

const SEEN = "cunbu-log-seen";
const box = /** @type {HTMLElement | null} */ (document.querySelector("[data-log-proof]"));
const utf8 = new TextEncoder();

/** @param {string} text */
const unhex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
/** @param {Uint8Array} bytes */
const hex = (bytes) => Array.from(bytes, (each) => each.toString(16).padStart(2, "0")).join("");
/** @param {string} text */
const unbase64 = (text) => Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
/** @param {...(Uint8Array | number[])} parts */
const joined = (...parts) => Uint8Array.from(parts.flatMap((part) => Array.from(part)));
/** @param {Uint8Array} one @param {Uint8Array} other */
const same = (one, other) => hex(one) === hex(other);

/** @param {Uint8Array} bytes */
const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
/** @param {Uint8Array} left @param {Uint8Array} right */
const node = (left, right) => sha256(joined([1], left, right));

/** @param {string} salt @param {string} details */
async function commitment(salt, details) {
  const key = await crypto.subtle.importKey("raw", unhex(salt), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return hex(new Uint8Array(await crypto.subtle.sign("HMAC", key, utf8.encode(details))));
}

/** The root that a proof gives (RFC 9162, 2.1.3.2). @param {Uint8Array} leaf @param {number} n @param {number} size @param {Uint8Array[]} proof */
async function rootBy(leaf, n, size, proof) {
  let at = n, last = size - 1, found = leaf;
  for (const other of proof) {
    if (last === 0) return null;
    if (at % 2 === 1 || at === last) {
      found = await node(other, found);
      while (at % 2 === 0 && at !== 0) { at = Math.floor(at / 2); last = Math.floor(last / 2); }
    } else {
      found = await node(found, other);
    }
    at = Math.floor(at / 2); last = Math.floor(last / 2);
  }
  return last === 0 ? found : null;
}

/** Whether the larger tree begins with the smaller (RFC 9162, 2.1.4.2). @param {number} smaller @param {Uint8Array} before @param {number} larger @param {Uint8Array} after @param {Uint8Array[]} proof */
async function continues(smaller, before, larger, after, proof) {
  if (smaller === larger) return same(before, after);
  if (smaller > larger) return false;
  const whole = Number.isInteger(Math.log2(smaller));
  const rest = whole ? proof : proof.slice(1);
  let old = whole ? before : proof[0], grown = old, at = smaller - 1, last = larger - 1;
  if (!old) return false;
  while (at % 2 === 1) { at = Math.floor(at / 2); last = Math.floor(last / 2); }
  for (const other of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      old = await node(other, old);
      grown = await node(other, grown);
      while (at % 2 === 0 && at !== 0) { at = Math.floor(at / 2); last = Math.floor(last / 2); }
    } else {
      grown = await node(grown, other);
    }
    at = Math.floor(at / 2); last = Math.floor(last / 2);
  }
  return last === 0 && same(old, before) && same(grown, after);
}

/** True, false, or null where this browser has no Ed25519. @param {string} note @param {string[]} keys */
async function signed(note, keys) {
  const end = note.indexOf("\n\n");
  const body = note.slice(0, end + 1);
  for (const line of note.slice(end + 2).split("\n").filter(Boolean)) {
    for (const key of keys) {
      const [name, id, open] = [key.split("+")[0], key.split("+")[1], unbase64(key.split("+").slice(2).join("+"))];
      if (!line.startsWith(`— ${name} `) || body.split("\n")[0] !== name) continue;
      const signature = unbase64(line.slice(name.length + 3));
      if (hex(signature.slice(0, 4)) !== id) continue;
      let imported;
      try {
        imported = await crypto.subtle.importKey("raw", open.slice(1), { name: "Ed25519" }, false, ["verify"]);
      } catch {
        return null;
      }
      if (await crypto.subtle.verify({ name: "Ed25519" }, imported, signature.slice(4), utf8.encode(body))) return true;
    }
  }
  return false;
}

/** What this device saw last; nothing where it keeps nothing. */
function seen() {
  try { return JSON.parse(localStorage.getItem(SEEN) ?? "null"); } catch { return null; }
}

/** @param {string} origin @param {number} size @param {string} root */
function remember(origin, size, root) {
  try { localStorage.setItem(SEEN, JSON.stringify({ origin, size, root })); } catch { /* keeps nothing */ }
}

/** @param {DOMStringMap} words @param {string} line @param {string} salt @param {string} details @returns {Promise<[string, number]>} */
async function check(words, line, salt, details) {
  const broken = /** @type {[string, number]} */ (["broken", 0]);
  if (!line.includes(`"commit":"${await commitment(salt, details)}"`)) return broken;
  const leaf = await sha256(joined([0], utf8.encode(line)));
  const answer = await fetch(`${words.log}/proof/${hex(leaf)}`, { cache: "no-store" });
  if (answer.status === 404) return ["waits", 0];
  if (!answer.ok) return ["how", 0];
  const text = await answer.text();
  const head = text.slice(0, text.indexOf("\n\n")).split("\n");
  const note = text.slice(text.indexOf("\n\n") + 2);
  const n = Number(head[1]?.replace("index ", ""));
  const [origin, length, base] = note.split("\n");
  const size = Number(length), root = unbase64(base);
  const found = await rootBy(leaf, n, size, head.slice(2).map(unbase64));
  if (!found || !same(found, root)) return broken;
  const keys = (await (await fetch(`${words.log}/key`)).text()).split("\n").filter(Boolean);
  const valid = await signed(note, keys);
  if (valid === false) return broken;
  const before = seen();
  if (before && before.origin === origin) {
    if (before.size > size) return ["forked", 0];
    const proof = await fetch(`${words.log}/continuation/${before.size}/${size}`);
    const hashes = (await proof.text()).split("\n").filter(Boolean).map(unbase64);
    if (!await continues(before.size, unbase64(before.root), size, root, hashes)) return ["forked", 0];
  }
  remember(origin, size, base);
  return [valid ? "holds" : "holdsUnsigned", n];
}

if (box) {
  const words = box.dataset;
  const said = /** @type {HTMLElement} */ (box.querySelector("[data-log-said]"));
  /** @param {string} name */
  const text = (name) => box.querySelector(`[data-log-${name}]`)?.textContent ?? "";
  const tell = (/** @type {string | undefined} */ what) => { if (what) said.textContent = what; };
  if (!window.crypto?.subtle) {
    tell(words.cannot);
  } else {
    check(words, text("line"), text("salt"), text("details"))
      .then(([what, n]) => tell(words[what]?.replace("{n}", String(n + 1))))
      .catch(() => undefined);
  }
}
