import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DevContext } from './commands.ts';

/** Writes the two files of a new rule, to be filled in: `npm run new:rule -- <room>/<fault>`. */
export function newRule({ root, args }: DevContext): Promise<number> {
  const id = args[0] ?? '';
  const match = /^([a-z][a-z0-9-]+)\/([a-z][a-z0-9-]+)$/.exec(id);
  const [, room = '', fault = ''] = match ?? [];
  if (match === null || !(room === 'across' || existsSync(path.join(root, `schemas/${room}.schema.json`)))) {
    process.stderr.write(
      'Use: npm run new:rule -- <Standard or across>/<fault>, such as data-controllers/contract-ended\n',
    );
    return Promise.resolve(2);
  }
  const document = room === 'across' ? 'application' : room;
  const files = new Map([
    [`src/standards/${room}/rules/${fault}.ts`, ruleText(id, document)],
    [`test/standards/${room}/${fault}.test.ts`, testText(room, fault, document)],
  ]);
  for (const file of files.keys()) {
    if (existsSync(path.join(root, file))) {
      process.stderr.write(`${file} exists; nothing was written.\n`);
      return Promise.resolve(3);
    }
  }
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
    process.stdout.write(`wrote ${file}\n`);
  }
  process.stdout.write('Fill both in, plant a fault for it in test/planted, then: npm run generate && npm test\n');
  return Promise.resolve(0);
}

function ruleText(id: string, document: string): string {
  const input = document.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return `import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: '${id}',
  severity: 'error',
  since: '0.1.0',
  title: 'Name the fault, not the remedy',
  why: 'Say why it matters to the reader of the application.',
  fix: 'Say what to write, and in which file.',
  source: { fact: 'model', status: 'inferred' },
  reads: ['${document}'],
  messages: {
    fault: (args: { found: string }) => \`Say what is wrong, and with what: “\${args.found}”.\`,
  },
  check({ ${input} }, report) {
    if (${input} !== undefined) report.fault({ found: '' }, at('${document}', []));
  },
  examples: {
    bad: ['${document}: {}'],
    good: ['${document}: {}'],
  },
});
`;
}

function testText(room: string, fault: string, document: string): string {
  const file =
    document === 'application' || document === 'evidence' ? `${document}.yaml` : `standards/${document}.yaml`;
  return `import rule from '../../../src/standards/${room}/rules/${fault}.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(rule, {
  accept: [{ name: 'an application without the fault', files: { '${file}': '' } }],
  reject: [{ name: 'an application with the fault', files: { '${file}': '' }, findings: [{ at: '${file}:1:1' }] }],
});
`;
}
