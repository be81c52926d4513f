#!/usr/bin/env node
import process from 'node:process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`dars needs Node.js 20.19 or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org\n`);
  process.exitCode = 2;
} else {
  if (process.argv[2] === 'render') {
    // The PDF typesetter is WebAssembly that runs once: compiling it quickly beats compiling it well, and needs less memory.
    const { setFlagsFromString } = await import('node:v8');
    setFlagsFromString('--liftoff-only');
  }
  const { start } = await import('../dist/start.js');
  await start();
}
