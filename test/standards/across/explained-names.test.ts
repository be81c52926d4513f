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

  it.each([
    ['funding', 'application.yaml', 'funding: [{award: Kelder Fellowship}]'],
    ['an earlier agreement', 'application.yaml', 'related: [{note: Begun by Kelder Trust.}]'],
    ['an address', 'standards/territory-of-use.yaml', 'locations: [{id: room, address: Kelder Park}]'],
    ['a linked source', 'standards/processing-activities.yaml', 'linkages: [{external: {name: Kelder Register}}]'],
    ['how it is lawful', 'standards/processing-activities.yaml', 'linkages: [{external: {lawfulSource: Kelder Act.}}]'],
    ['a committee', 'standards/ethical-approval.yaml', 'approvals: [{body: Kelder Committee}]'],
    ['a contract', 'standards/data-controllers.yaml', 'controllers: [{contract: {legalName: Kelder Limited}}]'],
    [
      'a registration',
      'standards/data-protection-act-registration.yaml',
      'registrations: [{nameOnRegister: Kelder Limited}]',
    ],
    ['a programme', 'standards/objective-for-processing.yaml', 'programme: {name: Kelder Programme}'],
  ])('is explained by %s', (_, file, text) => {
    const other = applicationOf({ [file]: `${text}\n` });
    expect(isExplained(other, 'Kelder Trust of Quillmere')).toBe(true);
    expect(isExplained(other, 'Quillmere Trust')).toBe(false);
  });

  it('is not explained by other prose, nor by words that all bodies share', () => {
    expect(isExplained(app, 'Tarnbridge Council')).toBe(false);
    expect(isExplained(app, 'University of Quillmere')).toBe(false);
  });
});
