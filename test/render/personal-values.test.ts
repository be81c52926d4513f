import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { buildPack } from '../../src/render/build.ts';
import { toMarkdown } from '../../src/render/markdown.ts';
import { applicationOf, checkWith } from '../support/application.ts';
import { exampleDay, exampleFiles, exampleNames } from '../support/examples.ts';

describe('the pack and what looks like a patient’s own', () => {
  it('hides an NHS number, a National Insurance number and a private e-mail address in names, prose and tables', () => {
    // From ranges that are never issued.
    const app = applicationOf({
      'application.yaml':
        'title: About 999 000 0018\nsummary: |\n  The pilot patient (NHS number 9990000018) wrote from pat@example.org.\nfunding:\n  - id: award\n    award: Grant QQ 12 34 56 A\norganisations:\n  - id: uni\n    name: Unit 999 000 0018\n',
    });
    const markdown = toMarkdown(buildPack(app, checkWith(app, { stage: 'draft' }), FIELD_TREES));
    expect(markdown).not.toMatch(/999 ?000 ?0018|QQ ?12|pat@/);
    expect(markdown.match(/NHS number hidden/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it.each(exampleNames)('leaves example %s as it is', (name) => {
    const app = applicationOf(exampleFiles(name), exampleDay(name));
    expect(toMarkdown(buildPack(app, checkWith(app, { stage: 'submission' }), FIELD_TREES))).not.toContain('hidden›');
  });
});
