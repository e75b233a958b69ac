// Runs the README's own commands, as they stand there. Each block of shell says before it what becomes of it:
//
//   <!-- tested -->            its commands are run one after another and must succeed
//   <!-- tested: serves -->    its last command must answer on the address it prints; then it is stopped
//   <!-- not tested: why -->   it is left alone
//
// A block without a mark is an error. `cargo run --release --` is run as the program that `./test` has built (FAIRWRIGHT),
// so that a test builds everything once.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const ANSWERS_WITHIN_MS = 120_000;
const file = resolve(process.argv[2] ?? "README.md");
const root = dirname(file);
const binary = process.env.FAIRWRIGHT;
const data = mkdtempSync(join(tmpdir(), "fairwright-readme-"));

/** The shell blocks of a page, with their marks. */
function blocks(text) {
  const found = [];
  let mark = null;
  let block = null;
  for (const [place, line] of text.split("\n").entries()) {
    if (block) {
      if (line.startsWith("```")) block = null;
      else block.lines.push(line);
    } else if (line.startsWith("```sh")) {
      block = { at: place + 1, mark, lines: [] };
      found.push(block);
      mark = null;
    } else if (line.startsWith("<!--")) {
      mark = line.match(/^<!-- (.+) -->$/)?.[1] ?? null;
    } else if (line.trim() !== "") {
      mark = null;
    }
  }
  return found;
}

/** A command as it is run here: comments off, the built program in cargo's place. */
function translated(line) {
  const command = line.replace(/\s+#.*$/, "").trim();
  return binary ? command.replace(/^cargo run (?:--release )?--(?= )/, JSON.stringify(binary)) : command;
}

// The commands run in a folder of their own, in which the repository's stories are where the README says.
const environment = { ...process.env, FAIRWRIGHT_DATA: join(data, "data"), FAIRWRIGHT_LISTEN: "127.0.0.1:0" };

function run(command) {
  console.log(`  $ ${command}`);
  const { status, stdout, stderr } = spawnSync("bash", ["-euo", "pipefail", "-c", command], { cwd: root, env: environment, encoding: "utf8" });
  if (status !== 0) throw new Error(`it ends with ${status}:\n${stdout.slice(-2_000)}\n${stderr.slice(-2_000)}`);
}

async function serve(command) {
  console.log(`  $ ${command}   (until it answers)`);
  const program = spawn("bash", ["-c", `exec ${command}`], { cwd: root, env: environment, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [program.stdout, program.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  try {
    const until = Date.now() + ANSWERS_WITHIN_MS;
    while (Date.now() < until && program.exitCode === null) {
      const address = said.match(/http:\/\/[\w.\-[\]:]+:\d+/)?.[0];
      const answer = address && (await fetch(`${address}/`).catch(() => null));
      if (answer?.ok) return;
      await new Promise((go) => setTimeout(go, 200));
    }
    throw new Error(`no page answers at an address that it prints; it said:\n${said.slice(-2_000)}`);
  } finally {
    program.kill("SIGTERM");
    await new Promise((go) => (program.exitCode === null ? program.once("exit", go) : go()));
  }
}

try {
  for (const { at, mark, lines } of blocks(readFileSync(file, "utf8"))) {
    const commands = lines.map(translated).filter((command) => command !== "");
    if (mark?.startsWith("not tested: ")) console.log(`  line ${at}: ${mark}`);
    else if (mark === "tested") commands.forEach(run);
    else if (mark === "tested: serves") {
      commands.slice(0, -1).forEach(run);
      await serve(commands.at(-1));
    } else throw new Error(`README line ${at}: this block says neither "tested" nor "not tested: why"`);
  }
} finally {
  rmSync(data, { recursive: true, force: true });
}
