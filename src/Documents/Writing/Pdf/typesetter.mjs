// The typesetter: turns Typst markup into PDF/UA-1. One line of JSON in; one line of JSON out, and behind it as many bytes of PDF as
// it says. The first line sets it up. Answers come in the order of the questions.
// It reads nothing but its fonts: the compiler's workspace is a folder that does not exist, and its only files are those named here.
import { createRequire } from "node:module";
import { accessSync, createWriteStream, readFileSync } from "node:fs";
import path from "node:path";

const web = process.argv.at(-1);
const nowhere = path.resolve("/dais-has-no-folder");
const faces = [
  "noto-serif/400Regular/NotoSerif_400Regular.ttf",
  "noto-serif/700Bold/NotoSerif_700Bold.ttf",
  "noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf",
  "amiri/Amiri_400Regular.ttf",
  "amiri/Amiri_700Bold.ttf",
  "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
];
const unprintable = /the text `((?:[^`])*)` could not be displayed/gu;
const main = path.join(nowhere, "main.typ"), body = path.join(nowhere, "body.txt");
// The compiler never lets go of a file that it has read as a source, ten times the size of its text: so the only sources are the
// template and this one. What is evaluated is let go of; it sees the template's functions, and no file.
const frame = `#import "document.typ"\n#eval(read("body.txt"), mode: "markup", scope: dictionary(document))`;
let compiler;

function setUp({ template }) {
  const { NodeCompiler } = createRequire(path.join(web, "package.json"))("@myriaddreamin/typst-ts-node-compiler");
  // By path: a face takes memory only when a document needs it. A face that is not there would be passed over in silence.
  const fontPaths = faces.map(face => path.join(web, "node_modules/@expo-google-fonts", face));
  fontPaths.forEach(face => accessSync(face));
  compiler = NodeCompiler.create({ workspace: nowhere, fontArgs: [{ fontPaths }] });
  compiler.addSource(path.join(nowhere, "document.typ"), template);
  compiler.addSource(main, frame);
  return { ready: true };
}

// Characters that no face has would make the PDF inaccessible; they are replaced by U+FFFD, and the answer names them.
function lacking(message) {
  const found = new Set();
  for (const [, text] of message.matchAll(unprintable))
    for (const character of text.replace(/\\u\{([0-9a-f]+)\}/gu, (_, hex) => String.fromCodePoint(parseInt(hex, 16))))
      if (character > "\u007f" && character !== "\ufffd") found.add(character);
  return [...found];
}

function typeset(source, replaced = "", attempts = 3) {
  try {
    compiler.mapShadow(body, Buffer.from(source));
    return { pdf: compiler.pdf({ mainFilePath: main }, { pdfStandard: "ua-1" }), replaced };
  } catch (error) {
    const missing = lacking(error.message);
    if (missing.length === 0 || attempts === 0) throw error;
    const without = new Set(missing);
    return typeset(Array.from(source, c => without.has(c) ? "\ufffd" : c).join(""), replaced + missing.join(""), attempts - 1);
  }
}

function answer(line) {
  const request = JSON.parse(line);
  try {
    return compiler ? typeset(request.source) : setUp(request);
  } catch (error) {
    // What is wrong with markup stands where other errors have their code.
    return { error: String(error.message || error.code || error).slice(0, 4000), missing: error.code === "MODULE_NOT_FOUND" || error.code === "ENOENT" };
  }
}

// What is left behind is cleared away by its size. The compiler's cache after every few documents: kept is what the last ones had in
// common, the template for the most part; to look through it after each one takes time, and to keep more takes memory. PDFs lie
// outside the engine's heap, which sees no reason to collect them: it is told to, and thoroughly before the memory is read.
const left = { uncleared: 0, uncollected: 0, unread: Infinity };
let held = 0;
function clearUp(size) {
  for (const what in left) left[what] += size;
  if (left.uncleared > 300e3 || left.unread > 8e6) {
    compiler?.evictCache(1);
    left.uncleared = 0;
  }
  if (left.unread > 8e6) {
    gc();
    held = memory();
    left.uncollected = left.unread = 0;
  } else if (left.uncollected > 2e6) {
    gc({ type: "minor" });
    left.uncollected = 0;
  }
}

// Pages shared with the other process (the program, the faces) count half in each: the proportional set size, where the system tells it.
function memory() {
  try {
    return 1024 * Number(/^Pss:\s+(\d+)/mu.exec(readFileSync("/proc/self/smaps_rollup", "latin1"))[1]);
  } catch {
    // Another system, or one that does not let a process look: what it holds by itself, shared pages and all.
    return process.memoryUsage.rss();
  }
}

// Answers leave through a thread of their own, so that the next document is set while the last one is read. The other side takes
// its time: a pipe holds less than a PDF.
const out = createWriteStream("", { fd: 1 });
function say({ pdf, ...rest }, question) {
  // What a document leaves behind grows with its words, also where there is no PDF of them.
  clearUp(2 * question.length + (pdf?.length ?? 0));
  out.cork(); // One write for both.
  out.write(JSON.stringify({ bytes: pdf?.length ?? 0, ...rest, memory: held }) + "\n");
  if (pdf) out.write(pdf);
  out.uncork();
}

// One question a turn: between two of them the answer before last gets its callback, and the next one its write.
const questions = [];
function next() {
  const question = questions.shift();
  say(answer(question), question);
  if (questions.length > 0) setImmediate(next);
}

let pending = [];
process.stdin.on("data", chunk => {
  for (let end; (end = chunk.indexOf(10)) >= 0; chunk = chunk.subarray(end + 1)) {
    const line = Buffer.concat([...pending, chunk.subarray(0, end)]).toString("utf8");
    pending = [];
    if (questions.push(line) === 1) setImmediate(next);
  }
  pending.push(chunk);
});
process.stdin.on("end", () => process.exit(0));
