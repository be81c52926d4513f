import { describe, expect, it } from 'vitest';
import { affirmation, proseOf, sentencesOf } from '../../../src/standards/across/prose.ts';
import { applicationOf } from '../../support/application.ts';

describe('prose', () => {
  it('is found with its place, and coded answers are left out', () => {
    const app = applicationOf({
      'standards/commercial-purpose.yaml':
        'includes: false\nreason: All is free.\ninterests: [{id: one, gain: indirect, nature: A good name.}]\n',
    });
    expect(proseOf(app, ['commercial-purpose', 'transparency'])).toEqual([
      { document: 'commercial-purpose', path: ['reason'], text: 'All is free.' },
      { document: 'commercial-purpose', path: ['interests', 0, 'nature'], text: 'A good name.' },
    ]);
  });

  it('falls into sentences across lines', () => {
    expect(sentencesOf('It is\nfree. Is it? Yes; all.')).toEqual(['It is free.', 'Is it?', 'Yes;', 'all.']);
  });

  it('affirms only what no word of the sentence denies', () => {
    expect(affirmation('Nothing is sold. Tables are sold.', /sold/)).toBe('Tables are sold.');
    for (const text of ['It isn’t sold.', 'We ask whether it is sold.', 'Sold without end.', 'Given away.'])
      expect(affirmation(text, /sold/i)).toBeUndefined();
  });
});
