import { Option, type Command } from 'commander';
import { example } from './help-text.ts';
import type { Io } from './io.ts';
import type { Finish } from './view-commands.ts';

/** Adds the commands that show what dars knows without an application. */
export function catalogue(root: Command, io: Io, finish: Finish): void {
  standards(root, io, finish);
  products(root, io, finish);
  rules(root, io, finish);
  explain(root, io, finish);
}

function standards(root: Command, io: Io, finish: Finish): void {
  root
    .command('standards')
    .description('List the Standards of an edition of the guidance')
    .option('--edition <edition>', 'edition, such as 2023-03; the latest when left out')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      example(
        ['dars standards', 'the Standards of the latest edition'],
        ['dars standards --edition 2023-03 --format json', 'an earlier edition, as data'],
      ),
    )
    .action(async (options: Record<string, string | undefined>, command: Command) => {
      const { runStandards } = await import('./commands/catalogue.ts');
      finish(await runStandards({ ...options, ...command.optsWithGlobals() }, io));
    });
}

function products(root: Command, io: Io, finish: Finish): void {
  root
    .command('products')
    .argument('[name]', 'code or name of a product; all of them when left out')
    .description('List the data products that dars knows, or show one')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      example(['dars products', 'codes and names'], ['dars products HES_APC', 'what is known of one product, and how']),
    )
    .action(async (name: string | undefined, _options: unknown, command: Command) => {
      const { runProducts } = await import('./commands/catalogue.ts');
      finish(await runProducts(name, command.optsWithGlobals(), io));
    });
}

function rules(root: Command, io: Io, finish: Finish): void {
  root
    .command('rules')
    .description('List every check that dars makes')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      example(
        ['dars rules', 'severity, id and fault of each'],
        ['dars rules --format json', 'all that each rule says of itself, as data'],
      ),
    )
    .action(async (_options: unknown, command: Command) => {
      const { runRules } = await import('./commands/catalogue.ts');
      finish(await runRules(command.optsWithGlobals(), io));
    });
}

function explain(root: Command, io: Io, finish: Finish): void {
  root
    .command('explain')
    .argument('<what>', 'a rule id, a Standard (slug or number), a field as <document>.<field>, a product, or a fact')
    .description(
      'Explain a rule, a Standard, a field, a product or a fact: what, why, what a good answer holds, and where that was read',
    )
    .addHelpText(
      'after',
      example(
        ['dars explain data-controllers/framework-contract-missing', 'a rule'],
        ['dars explain 3c', 'a Standard'],
        ['dars explain processing-activities.flows.direction', 'a field'],
        ['dars explain HES_APC', 'a product'],
        ['dars explain 1-08', 'a fact, by the id that dars judge prints'],
      ),
    )
    .action(async (what: string, _options: unknown, command: Command) => {
      const { runExplain } = await import('./commands/catalogue.ts');
      finish(await runExplain(what, command.optsWithGlobals(), io));
    });
}
