import { describe, expect, it } from 'vitest';
import { isExplained } from '../../../src/standards/across/explained-names.ts';
import { applicationOf } from '../../support/application.ts';

describe('a name in a text', () => {
  const app = applicationOf({
    'application.yaml': `organisations:
  - {id: uni, name: University of Elmscar, aliases: [Harrow Lab], roleText: Works with the Thaxholme Society.}
recipientGroups: [{id: group, kind: client, who: Members of the Kelder Association}]
`,
    'standards/territory-of-use.yaml': 'locations: [{id: room, name: Marchwell House}]\n',
    'standards/objective-for-processing.yaml': 'purposes: [{id: one, aim: Ask the Tarnbridge Council.}]\n',
  });

  it.each(['Elmscar University', 'Harrow Limited', 'Thaxholme Society', 'Kelder Association', 'Marchwell Trust'])(
    'is explained when a declared body, group or place shares a word: %s',
    (name) => {
      expect(isExplained(app, name)).toBe(true);
    },
  );

  it('is not explained by other prose, nor by words that all bodies share', () => {
    expect(isExplained(app, 'Tarnbridge Council')).toBe(false);
    expect(isExplained(app, 'University of Quillmere')).toBe(false);
  });
});
