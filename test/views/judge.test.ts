import { describe, expect, it } from 'vitest';
import { rules } from '../../src/generated/registry.ts';
import { editionOf } from '../../src/reference/editions.ts';
import { factOf } from '../../src/reference/facts.ts';
import { JUDGEMENTS, questionsOn } from '../../src/views/judge.ts';
import { exampleNames } from '../support/examples.ts';
import { exampleApplication, reportOn, smallApplication } from '../support/views.ts';

/** Questions of a small application, by Standard. */
function asked(text: string): readonly (readonly [string, string])[] {
  const app = smallApplication(text);
  return questionsOn(app, reportOn(app), rules).flatMap(({ standard, questions }) =>
    questions.map(({ question }) => [standard, question] as const),
  );
}

describe('questions for a person', () => {
  it('rest on facts of the ledger, under Standards that exist, each with a name of its own', () => {
    const slugs = editionOf(undefined).standards.map(({ slug }) => slug);
    expect(JUDGEMENTS.filter(({ fact, standard }) => factOf(fact) === undefined || !slugs.includes(standard))).toEqual(
      [],
    );
    expect(new Set(JUDGEMENTS.map(({ id }) => id)).size).toBe(JUDGEMENTS.length);
    expect(JUDGEMENTS.filter(({ why }) => !/^[A-Z].*\.$/.test(why))).toEqual([]);
  });

  it('all come up in some example or are tried below', () => {
    const apps = exampleNames.map(exampleApplication);
    expect(JUDGEMENTS.filter(({ ask }) => apps.every((app) => ask(app).length === 0)).map(({ id }) => id)).toEqual([]);
  });

  it('do not come up in an application that says nothing', () => {
    expect(asked('application: {title: A}')).toEqual([]);
  });

  it('follow what the application says', () => {
    expect(
      asked(`
application: {title: A, organisations: [{id: fund, name: The Fund}, {id: quiet, name: Quiet}], funding: [{id: a, funder: fund, kind: external, influence: {earlySight: true, purposeOrMeans: false}}, {id: b, funder: quiet, kind: external, influence: {earlySight: false}}]}
commercial-purpose: {includes: false}
duty-of-confidentiality: {routes: [{flows: [b-flow], route: direct-care}]}
processing-activities: {flows: [{id: a-flow, from: uni, to: uni, direction: internal}, {id: b-flow, from: uni, to: uni, direction: internal}]}`),
    ).toEqual([
      ['data-controllers', 'Is it right that The Fund, which pays and has a say, is no controller?'],
      [
        'duty-of-confidentiality',
        'Is “b-flow” for the care of these very people, by those who treat them, as they would expect?',
      ],
    ]);
  });

  it('that a rule raises stand under its Standard, with its words', () => {
    const app = exampleApplication('shmi-university');
    const [first] = questionsOn(app, reportOn(app), rules);
    expect(first).toMatchObject({ standard: 'term-of-data-sharing-agreement', number: '1' });
    expect(first?.questions[0]).toMatchObject({
      rule: 'term-of-data-sharing-agreement/unusual-length',
      fact: '1-30',
      question: expect.stringContaining('neither 12 nor 36 months') as string,
    });
  });
});
