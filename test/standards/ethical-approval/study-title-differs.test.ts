import rule from '../../../src/standards/ethical-approval/rules/study-title-differs.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/ethical-approval.yaml';
const title = { 'application.yaml': 'title: Knees after ten years\n' };

testRule(rule, {
  accept: [
    { name: 'one title', files: { ...title, [file]: 'studyTitle: "KNEES – after ten years."\n' } },
    { name: 'a reason', files: { ...title, [file]: 'studyTitle: Knees\ntitleDiffers: It is the registry.\n' } },
    {
      name: 'a title that is not answered yet',
      files: { 'application.yaml': 'title:\nkind: new\n', [file]: 'studyTitle: Knees\n' },
    },
    { name: 'no letter', files: { ...title, [file]: 'reason: It is an evaluation.\n' } },
  ],
  reject: [
    {
      name: 'another title',
      files: { ...title, [file]: 'route: rec-approved\nstudyTitle: Knees\n' },
      findings: [
        {
          at: `${file}:2:13`,
          related: ['application.yaml:1:8'],
          message:
            'The letter calls the study “Knees”, the application “Knees after ten years”, and it is not said why.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'a blank reason, as information in a draft',
      stage: 'draft',
      files: { ...title, [file]: 'studyTitle: Knees\ntitleDiffers: " "\n' },
      findings: [{ at: `${file}:1:13`, related: ['application.yaml:1:8'], severity: 'info' }],
    },
  ],
});
