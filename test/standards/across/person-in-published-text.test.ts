import rule from '../../../src/standards/across/rules/person-in-published-text.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/expected-outcomes.yaml';
const files = (text: string) => ({ [file]: `plans:\n  dissemination: ${JSON.stringify(text)}\n` });
const reject = (text: string, message: string) => ({
  name: text,
  stage: 'draft' as const,
  files: files(text),
  findings: [{ at: `${file}:2:18`, message, severity: 'warning' as const }],
});

testRule(rule, {
  accept: [
    'Talks are given by the professor, a doctor and Dr-led teams.',
    'Hosted by Dr Foster Limited and the Prof Marsh Memorial Hospital.',
    'A judgment of Mr Justice Green.',
    'Ask info@example.org or hip-study@example.org.',
    'See doi:10.1055/s-0039-3402712 and NCT 01632960123.',
    'From 2015 - 2016 there were 020 300 stays.',
    'Numbers such as 016329601 and 01632960123 stand alone.',
    'Ring 01632 960 for a copy.',
    'Ask info@example.org; the period is 12/03/1984.',
  ].map((text) => ({ name: text, files: files(text) })),
  reject: [
    reject('Talks by Prof. Ada B. Marsh are planned.', 'names a person: Prof. Ada B. Marsh.'),
    reject('Ms Ní-Bhriain leads it.', 'names a person: Ms Ní-Bhriain.'),
    reject('Ask ada.marsh@example.org.', 'e-mail address of a person'),
    reject('Ring 01632 960 123 for a copy.', 'telephone number'),
    reject('Ring +44 1632 960123 for a copy.', 'telephone number'),
    reject('Tel: 01632960123', 'telephone number'),
    reject('Ring 0163 960 123 for a copy.', 'telephone number'),
    reject('Ring +441632960123 for a copy.', 'telephone number'),
    reject('Ring +44 (0)1632960123 for a copy.', 'telephone number'),
    reject('Ask info@example.org or ada.marsh@example.org.', 'e-mail address of a person'),
    reject('Talks by Prof. Ada\nMarsh are planned.', 'names a person: Prof. Ada Marsh.'),
  ],
});
