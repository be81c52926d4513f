import { Document, isCollection, isScalar, YAMLSeq, type Node } from 'yaml';
import { OWN_COPY } from '../core/shared-organisations.ts';
import { safe } from '../core/redact.ts';
import type { Io } from './io.ts';
import type { Opened } from './open.ts';
import { shownPath } from './paths.ts';

/** The settings in force for applications, one YAML document each, with the file that each setting comes from. */
export function printConfig(
  opened: readonly Opened[],
  options: { readonly asOf?: string; readonly failOn?: string; readonly profile?: string },
  io: Io,
): string {
  return opened
    .map((one) =>
      safe(`# Settings of ${shownPath(one.folder, io.cwd)}\n${settings(one, options)}`, { multiline: true }),
    )
    .join('---\n');
}

function settings({ config, app }: Opened, options: Parameters<typeof printConfig>[1]): string {
  const document = new Document({});
  const set = (key: string, value: unknown, from: string): void => {
    document.set(key, noted(document.createNode(value), from));
  };
  const one = (key: 'failOn' | 'profile', otherwise: string): void => {
    const chosen = options[key];
    const given = config[key];
    if (chosen !== undefined) set(key, chosen, 'the command line');
    else set(key, given?.value ?? otherwise, given?.from ?? 'left out everywhere');
  };
  const clock = config.asOf?.from ?? 'today';
  set('asOf', app.asOf, options.asOf === undefined ? clock : 'the command line');
  if (app.shared !== undefined) {
    const { file } = app.shared.source;
    set(
      'organisations',
      file,
      file === OWN_COPY ? 'a copy in the folder of the application' : (config.organisations?.from ?? ''),
    );
  }
  one('failOn', 'error');
  one('profile', app.get('application')?.origin === 'register-import' ? 'register' : 'application');
  const list = (key: string, entries: readonly (readonly [value: unknown, from: string])[]): void => {
    if (entries.length === 0) return;
    const nodes = new YAMLSeq<Node>();
    for (const [value, from] of entries) nodes.add(noted(document.createNode(value), from));
    document.set(key, nodes);
  };
  list(
    'rules',
    [...config.severities].map(([rule, { value, from }]) => [{ rule, severity: value }, from]),
  );
  list(
    'waivers',
    config.waivers.map(({ at, ...waiver }) => [waiver, `${at().file}:${at().line}`]),
  );
  list(
    'houseRules',
    config.houseRules.map(({ shown, from }) => [shown, from]),
  );
  list(
    'ignore',
    config.ignore.map(({ value, from }) => [value, from]),
  );
  return document.toString({ lineWidth: 0 });
}

/** A value with a comment that says where it comes from: after it, or before it where it takes several lines. */
function noted<Value extends Node>(node: Value, from: string): Value {
  const words = ` ${from.replaceAll(/\s+/g, ' ')}`;
  if (isScalar(node)) node.comment = words;
  else if (isCollection(node)) node.commentBefore = words;
  return node;
}
