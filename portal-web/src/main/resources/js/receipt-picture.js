// Draws the receipt as one picture that a long press saves, also where a browser neither prints nor downloads.

const figure = /** @type {HTMLElement | null} */ (document.querySelector("[data-receipt-picture]"));
const code = /** @type {HTMLImageElement | null} */ (document.querySelector("#receipt-code"));
const WIDTH = 720;
const FONT = '"PingFang SC","HarmonyOS Sans SC",MiSans,"Microsoft YaHei","Noto Sans CJK SC",sans-serif';

/** @param {string} id */
const text = (id) => document.getElementById(id)?.textContent?.trim() ?? "";

/** @param {DOMStringMap} words @param {HTMLImageElement} square */
function draw(words, square) {
  const canvas = Object.assign(document.createElement("canvas"), { width: WIDTH, height: 1040 });
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  /** @param {string} line @param {number} size @param {number} y @param {string} [colour] */
  const write = (line, size, y, colour = "#1B2420") => {
    pen.fillStyle = colour;
    pen.font = `${size}px ${FONT}`;
    pen.fillText(line, 48, y, WIDTH - 96);
  };
  pen.fillStyle = "#FBFAF6";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = "#0F5C46";
  pen.fillRect(0, 0, canvas.width, 112);
  write(`${words.portal}${words.demo}`, 34, 70, "#FFFFFF");
  write(words.heading ?? "", 40, 186);
  write(words.number ?? "", 26, 250, "#4D5A54");
  write(text("receipt-number"), 44, 304);
  write(words.secret ?? "", 26, 364, "#4D5A54");
  write(text("receipt-secret"), 34, 412);
  write(words.by ?? "", 30, 480);
  pen.drawImage(square, 48, 520, 440, 440);
  write(location.host, 26, 1004, "#4D5A54");
  return canvas.toDataURL("image/png");
}

if (figure && code) {
  const picture = /** @type {HTMLImageElement} */ (figure.querySelector("img"));
  const hint = /** @type {HTMLElement} */ (figure.querySelector("[data-picture-hint]"));
  code.decode().then(() => {
    picture.src = draw(figure.dataset, code);
    picture.hidden = hint.hidden = false;
  });
}
