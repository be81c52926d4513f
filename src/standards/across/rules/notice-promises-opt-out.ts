import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'across/notice-promises-opt-out',
  guidance: 'TRA-003',
  severity: 'warning',
  since: '0.1.0',
  title: 'A notice that offers a choice which people do not have',
  why: 'A notice has to be true. Who reads that they can opt out, and does so, will believe that no data about them are used.',
  fix: 'Change the notice and answer “offersOptOut:” in transparency.yaml with false, or correct “upheld:” in patient-objections.yaml for the flows from which people who opted out are taken out.',
  source: { fact: '10a-04', status: 'seen' },
  reads: ['transparency', 'patient-objections'],
  messages: {
    promises: () => 'This notice offers people an opt-out, but objections are upheld in none of the flows.',
  },
  check({ transparency: { notices }, patientObjections: { answers } }, report) {
    if (answers === undefined || answers.length === 0 || answers.some((answer) => answer.upheld !== false)) return;
    // An answer that gives no reason yet may come to be that objections are upheld.
    if (answers.some((answer) => answer.reason === undefined)) return;
    notices?.forEach(({ offersOptOut }, index) => {
      if (offersOptOut !== true) return;
      report.promises(undefined, at('transparency', ['notices', index, 'offersOptOut']), [
        { at: at('patient-objections', ['answers'], 'key'), message: 'The answers on objections.' },
      ]);
    });
  },
  examples: {
    bad: [
      '{transparency: {notices: [{controllers: [uni], offersOptOut: true}]}, patient-objections: {answers: [{flows: [data-out], upheld: false, reason: consent}]}}',
    ],
    good: [
      '{transparency: {notices: [{controllers: [uni], offersOptOut: true}]}, patient-objections: {answers: [{flows: [list-in], upheld: true}, {flows: [data-out], upheld: false}]}}',
      '{transparency: {notices: [{controllers: [uni], offersOptOut: false}]}, patient-objections: {answers: [{flows: [data-out], upheld: false}]}}',
    ],
  },
});
