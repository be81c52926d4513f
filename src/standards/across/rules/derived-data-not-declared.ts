import { at, rule } from '../../../core/rule.ts';
import { affirmation, proseOf } from '../prose.ts';

const WORDS = /\bderived data\b/i;

export default rule({
  id: 'across/derived-data-not-declared',
  guidance: 'ACT-008',
  severity: 'warning',
  since: '0.1.0',
  title: 'Derived data spoken of, though none are declared',
  why: 'Only NHS England decides that something made from the data no longer counts as its data. Until then all the conditions of the agreement hold for it too.',
  fix: 'Describe what is made under “derived:” in processing-activities.yaml instead of “noDerived:”, or say in the text that it stays under the agreement.',
  source: { fact: '5b-14', status: 'practice' },
  reads: ['processing-activities'],
  messages: {
    spokenOf: () => 'This text speaks of derived data, but Processing Activities says that there are none.',
  },
  applies: ({ processingActivities }) =>
    processingActivities.noDerived !== undefined && processingActivities.derived === undefined,
  check({ app }, report) {
    for (const { document, path, text } of proseOf(app, [
      'objective-for-processing',
      'processing-activities',
      'expected-outcomes',
    ])) {
      if (path[0] === 'noDerived' || affirmation(text, WORDS) === undefined) continue;
      report.spokenOf(undefined, at(document, path), [
        { at: at('processing-activities', ['noDerived']), message: 'Here it is said that there are none.' },
      ]);
    }
  },
  examples: {
    bad: [
      `
processing-activities: {noDerived: None., flows: [{id: scores, what: Scores are passed on as derived data.}]}`,
    ],
    good: [
      `
processing-activities: {noDerived: None., flows: [{id: scores, what: Scores are not treated as derived data.}]}`,
      `
processing-activities: {derived: [{id: scores}], flows: [{id: scores, what: Scores are passed on as derived data.}]}`,
    ],
  },
});
