#!/usr/bin/env node
import process from 'node:process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `dars needs Node.js 20.19 or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org\n`,
  );
  process.exitCode = 2;
} else {
  const { setFlagsFromString } = await import('node:v8');
  // A short run is over before optimised code pays for its making; on Node 20 and 22 the making costs half the time.
  // A long one asks for it again.
  if (major < 24) setFlagsFromString('--no-opt');
  // The PDF typesetter is WebAssembly that runs once: compiling it quickly beats compiling it well, and needs less memory.
  if (process.argv[2] === 'render') {
    setFlagsFromString('--liftoff-only');
    // Most of its patterns run often enough to be compiled; to interpret them first only costs time.
    setFlagsFromString('--no-regexp-tier-up');
  }
  const { start } = await import('../dist/start.js');
  await start(() => setFlagsFromString('--opt'));
}
