// node run.mjs MODULE: runs a program for WebAssembly. Its input is standard input. A module with an import is refused.
import { readFileSync } from "node:fs";

const module = new WebAssembly.Module(readFileSync(process.argv[2]));
const imports = WebAssembly.Module.imports(module);
if (imports.length) {
    console.error("imports: " + imports.map(({ name }) => name).join(", "));
    process.exit(1);
}
const { memory, input, run, output, output_size } = new WebAssembly.Instance(module).exports;
const received = readFileSync(0);
const at = input(received.length);
if (!at) {
    console.error("the input is too long");
    process.exit(1);
}
new Uint8Array(memory.buffer, at).set(received);
process.exitCode = run();
process.stdout.write(new Uint8Array(memory.buffer, output(), output_size()));
