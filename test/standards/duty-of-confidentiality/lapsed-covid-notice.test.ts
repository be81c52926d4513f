import rule from '../../../src/standards/duty-of-confidentiality/rules/lapsed-covid-notice.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/duty-of-confidentiality.yaml';
const term = (start: string) => ({
  'standards/term-of-data-sharing-agreement.yaml': `start: ${start}\nend: 2029-12-31\n`,
});
const route = (statute: string, name = 'statutory') => ({
  [file]: `routes:\n  - flows: [a]\n    route: ${name}\n    statute: ${statute}\n`,
});
const notice = 'COPI notice on COVID-19 of March 2020';

testRule(rule, {
  accept: [
    { name: 'an agreement of its time', files: { ...term('2022-06-30'), ...route(notice) } },
    {
      name: 'another law',
      files: { ...term('2026-12-01'), ...route('Control of Patient Information Regulations 2002, regulation 3') },
    },
    { name: 'a notice on something else', files: { ...term('2026-12-01'), ...route('COPI notice on measles') } },
    {
      name: 'a sentence that denies it',
      files: { ...term('2026-12-01'), ...route('Regulation 3; not the COPI notice on COVID-19') },
    },
    { name: 'another route', outcome: 'not-applicable', files: { ...term('2026-12-01'), ...route(notice, 'consent') } },
    { name: 'no law yet', files: { ...term('2026-12-01'), ...route('') } },
  ],
  reject: [
    {
      name: 'the notice, the day after it ended',
      files: { ...term('2022-07-01'), ...route(notice) },
      findings: [{ at: `${file}:4:14`, message: '2022-06-30', severity: 'warning' }],
    },
    {
      name: 'no start yet, in a draft as well',
      stage: 'draft',
      files: { ...term(''), ...route('Notice under regulation 3 for coronavirus') },
      findings: [{ at: `${file}:4:14`, severity: 'warning' }],
    },
  ],
});
