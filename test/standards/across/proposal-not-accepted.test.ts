import rule from '../../../src/standards/across/rules/proposal-not-accepted.ts';
import { testRule } from '../../support/test-rule.ts';

const application = { 'application.yaml': 'title: T\norigin: register-import\n' };
const territory = 'standards/territory-of-use.yaml';
const controllers = 'standards/data-controllers.yaml';

testRule(rule, {
  accept: [
    { name: 'answers without the mark', files: { ...application, [territory]: '# Stored.\nstorage: [england]\n' } },
    {
      name: 'a mark above an answer that was deleted',
      files: { ...application, [territory]: '# proposed: x\nstorage:\n' },
    },
    {
      name: 'the word in a comment of an application that people wrote',
      outcome: 'not-applicable',
      files: { 'application.yaml': 'title: T\n', [territory]: '# proposed: by the board\nstorage: [england]\n' },
    },
  ],
  reject: [
    {
      name: 'an answer under the mark',
      files: {
        ...application,
        [territory]: '# proposed: read in “stored in England” (Processing\n#   Activities).\nstorage:\n  - england\n',
      },
      findings: [{ at: `${territory}:3:1`, message: /nobody has accepted/, severity: 'error' }],
    },
    {
      name: 'entries of lists and answers in them, in a draft as something to do, though blank entries stand before',
      stage: 'draft',
      files: {
        ...application,
        [controllers]:
          'bases:\n  - id:\n  # proposed: a\n  # Id.\n  - id: basis\n    # proposed: b\n    article9: 9-2-j\n    article6:\n',
      },
      findings: [
        { at: `${controllers}:5:5`, severity: 'info' },
        { at: `${controllers}:7:5`, severity: 'info' },
      ],
    },
  ],
});
