import { schemaRule } from '../../../core/rule.ts';

export default schemaRule({
  id: 'processing-activities/linkage-not-stated',
  guidance: 'ACT-003',
  severity: 'error',
  since: '0.1.0',
  title: 'Nothing said about linkage',
  why: 'Linking datasets can identify people whom no single dataset identifies, so the application has to describe every linkage, or state that there is none.',
  fix: 'Describe each linkage under “linkages:”, or write one sentence under “noLinkages:” that says that nothing is linked.',
  source: { fact: '5b-07', status: 'seen' },
  schema: 'processing-activities',
  message: () => 'Linkages are neither described nor ruled out.',
  examples: {
    bad: ['processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni}]}'],
    good: [
      'processing-activities: {noLinkages: The data are not linked with anything else.}',
      'processing-activities: {linkages: [{id: registry-link, data: [hes], key: study id, at: uni, level: pseudonymised}]}',
    ],
  },
});
