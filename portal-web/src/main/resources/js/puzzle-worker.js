// Finds the number for which SHA-256 of salt and number is the challenge. Reckoned here and not by Web Crypto: that one
// exists on secure pages only, and many thousand short promises take longer than the sums themselves.

const K = new Int32Array(64);
const H = new Int32Array(8);
const W = new Int32Array(64);

{
  let n = 0;
  /** @param {number} root */
  const fraction = (root) => ((root - Math.floor(root)) * 0x100000000) | 0;
  for (let candidate = 2; n < 64; candidate++) {
    let prime = true;
    for (let d = 2; d * d <= candidate; d++) if (candidate % d === 0) prime = false;
    if (!prime) continue;
    if (n < 8) H[n] = fraction(Math.sqrt(candidate));
    K[n++] = fraction(Math.cbrt(candidate));
  }
}

/** @param {number} x @param {number} by */
const turn = (x, by) => (x >>> by) | (x << (32 - by));

/** @param {string} text ASCII @returns {Int32Array} */
function sha256(text) {
  const blocks = (text.length + 72) >> 6;
  const words = new Int32Array(blocks * 16);
  for (let i = 0; i < text.length; i++) words[i >> 2] |= text.charCodeAt(i) << (24 - (i & 3) * 8);
  words[text.length >> 2] |= 0x80 << (24 - (text.length & 3) * 8);
  words[words.length - 1] = text.length * 8;
  const hash = H.slice();
  for (let at = 0; at < words.length; at += 16) {
    let [a, b, c, d, e, f, g, h] = hash;
    for (let i = 0; i < 64; i++) {
      if (i < 16) W[i] = words[at + i];
      else {
        const x = W[i - 15];
        const y = W[i - 2];
        const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
        const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
        W[i] = (W[i - 16] + s0 + W[i - 7] + s1) | 0;
      }
      const t1 = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + W[i]) | 0;
      const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    hash[0] += a;
    hash[1] += b;
    hash[2] += c;
    hash[3] += d;
    hash[4] += e;
    hash[5] += f;
    hash[6] += g;
    hash[7] += h;
  }
  return hash;
}

/** @param {string} salt @param {string} challenge @param {number} most @returns {number | null} */
function solve(salt, challenge, most) {
  const wanted = Int32Array.from({ length: 8 }, (_, i) => parseInt(challenge.slice(i * 8, i * 8 + 8), 16) | 0);
  for (let number = 0; number <= most; number++) {
    const hash = sha256(salt + number);
    if (hash[0] === wanted[0] && hash.every((word, i) => word === wanted[i])) return number;
  }
  return null;
}

self.onmessage = ({ data }) => self.postMessage(solve(data.salt, data.challenge, data.maxnumber));
