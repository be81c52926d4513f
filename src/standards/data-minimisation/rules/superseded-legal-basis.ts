import { at, rule } from '../../../core/rule.ts';

/** Labels that only older agreements bear, each with what it meant. */
const SUPERSEDED: Readonly<Record<string, string>> = {
  's261-1-2b-ii': 'section 261(1) and (2)(b)(ii)',
  's261-2-b-ii': 'section 261(2)(b)(ii)',
  's261-other': 'other dissemination under section 261',
  'consent-label': 'a ground of confidentiality, consent, in place of a legal basis',
  's251-label': 'a ground of confidentiality, section 251, in place of a legal basis',
  'srsa-42-4': 'section 42(4) of the Statistics and Registration Service Act 2007',
};

export default rule({
  id: 'data-minimisation/superseded-legal-basis',
  guidance: 'LAW-012',
  severity: 'warning',
  since: '0.1.0',
  title: 'A legal basis that only older agreements name',
  why: 'New agreements name the powers of NHS England in other words. A basis copied from an old agreement has to be put right before the new one can be drawn up.',
  fix: 'Replace it under “legalBases:” in data-minimisation.yaml. Data that identify nobody go out under s261-2-a today; data given with consent under s261-2-c; section 251 support is nhsa-s251 or s261-7.',
  source: { fact: '3-08', status: 'practice' },
  reads: ['data-minimisation', 'application'],
  messages: {
    superseded: (args: { request: string; basis: string }) =>
      `Request “${args.request}” names ${args.basis} as its legal basis, which only older agreements do.`,
  },
  // Published records, and changes to agreements that exist, keep the words they were made with.
  applies: ({ application }) => application.kind === 'new' && application.origin !== 'register-import',
  check({ dataMinimisation }, report) {
    dataMinimisation.requests?.forEach(({ id, legalBases }, index) => {
      legalBases?.forEach((basis, place) => {
        const words = basis === undefined ? undefined : SUPERSEDED[basis];
        if (words === undefined) return;
        report.superseded(
          { request: id ?? String(index + 1), basis: words },
          at('data-minimisation', ['requests', index, 'legalBases', place]),
        );
      });
    });
  },
  examples: {
    bad: Object.keys(SUPERSEDED).map(
      (basis) => `
application: {kind: new}
data-minimisation: {requests: [{id: hes, level: pseudonymised, legalBases: [${basis}]}]}`,
    ),
    good: [
      `
application: {kind: new}
data-minimisation: {requests: [{id: hes, level: pseudonymised, legalBases: [s261-2-a]}]}`,
      `
application: {kind: new, origin: register-import}
data-minimisation: {requests: [{id: hes, level: pseudonymised, legalBases: [s261-1-2b-ii]}]}`,
    ],
  },
});
