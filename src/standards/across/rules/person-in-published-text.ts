import { personalValues } from '../../../core/personal-values.ts';
import { at, rule } from '../../../core/rule.ts';
import { PURPOSE_TEXTS, proseOf } from '../prose.ts';

/** A title and one or two names behind it. */
const PERSON =
  /\b(?:Professor|Prof\.?|Dr\.?|Mrs?\.?|Ms\.?|Miss)\s(?!Justice\b|Sir\b|Foster\b)\p{Lu}[\p{L}’'-]{1,30}(?:\s\p{Lu}\.?(?=\s))?(?:\s\p{Lu}[\p{L}’'-]{1,30}){0,3}/gu;
/** Without one of these no person is looked for; the pattern above is long to prepare. */
const TITLE = /\b(?:Prof|Dr|Mr|Ms|Miss)/;
/** Words that make a name that of a body, a prize or a rule. */
const BODY =
  /\b(?:Limited|Ltd|Trust|Foundation|Fund|Charity|Centre|Center|Hospital|Hospice|School|Institute|Unit|Ward|House|Library|Lecture|Award|Prize|Fellowship|Test|Score|Scale|Index|Review|Report|Programme)\b/;
/** Digits that may be a number dialled in the United Kingdom, and whether a word before them says so. */
const TELEPHONE =
  /(?<word>\b(?:tel|telephone|phone|mobile)\b[.:]?\s{0,2})?(?<![\d./-])(?<number>(?:\+44|0)[\d ()-]{8,16}\d)(?!\d)/gi;
/** A mailbox of an office or a study and not of a person. */
const OFFICE =
  /^[^@]*(?:admin|contact|data|dpo|enquir|feedback|governance|help|info|inbox|involve|mail|office|opt|participa|privacy|register|registry|research|service|study|support|team|trial|withdraw)[^@]*@/i;

export default rule({
  id: 'across/person-in-published-text',
  guidance: 'REF-002',
  severity: 'warning',
  since: '0.1.0',
  title: 'A person who can be named or reached in a text that is published',
  why: 'NHS England publishes these texts. Names, e-mail addresses and telephone numbers of people stay there long after they have left.',
  fix: 'Write the role instead, such as “the principal investigator”, and give an address of the study or an office.',
  source: { fact: '5a-10', status: 'inferred' },
  reads: [],
  messages: {
    person: (args: { name: string }) => `This text names a person: ${args.name}.`,
    mail: () => 'This text has the e-mail address of a person in it.',
    telephone: () => 'This text has a telephone number in it.',
  },
  check({ app }, report) {
    for (const { document, path, text } of proseOf(app, PURPOSE_TEXTS)) {
      const place = at(document, path);
      const name = TITLE.test(text) ? text.match(PERSON)?.find((found) => !BODY.test(found)) : undefined;
      if (name !== undefined) report.person({ name: name.replaceAll(/\s+/g, ' ') }, place);
      if (text.includes('@')) {
        const mails = personalValues(text).filter(({ kind }) => kind === 'e-mail');
        if (mails.some(({ start, end }) => !OFFICE.test(text.slice(start, end)))) report.mail(undefined, place);
      }
      if (hasTelephone(text)) report.telephone(undefined, place);
    }
  },
  examples: {
    bad: [
      'objective-for-processing: {purposes: [{id: study, aim: The study is led by Professor Ada Marsh.}]}',
      'processing-activities: {flows: [{id: data-out, what: "The file goes to a.marsh@example.org; call 01632 960 123."}]}',
    ],
    good: [
      'objective-for-processing: {purposes: [{id: study, aim: The study is led by a professor and paid by the Dr Marsh Charitable Trust.}]}',
      'processing-activities: {flows: [{id: data-out, what: Questions go to hip-study@example.org.}]}',
    ],
  },
});

/** True for ten or eleven digits in groups, or after the code of the country or a word that says what they are. */
function hasTelephone(text: string): boolean {
  return [...text.matchAll(TELEPHONE)].some(({ groups }) => {
    const number = (groups?.['number'] ?? '').replace(/^\+44\s?(?:\(0\))?/, '0');
    const length = number.replaceAll(/\D/g, '').length;
    const isMarked = groups?.['word'] !== undefined || groups?.['number']?.startsWith('+') === true;
    return (length === 10 || length === 11) && (isMarked || /\d \d/.test(number));
  });
}
