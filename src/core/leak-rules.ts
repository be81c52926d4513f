import type { EngineRule } from './schema-rules.ts';

const SHARED =
  'An application is read by many people and parts of it are published; what is in a file of a repository stays in its history.';

/** Checks for what no application may hold: values of people, secrets, and counts so small that they point at somebody. */
export const LEAK_RULES = {
  nhsNumber: {
    id: 'leak/nhs-number',
    severity: 'error',
    title: 'An NHS number',
    why: `An NHS number names one person. ${SHARED}`,
    fix: 'Remove it, also from earlier versions of the file, and tell whoever answers for data protection if it was a real one. An example uses a number that starts with 999 and a waiver.',
    examples: {
      weak: 'summary: We started with one patient, NHS number 999 000 0018.\n',
      strong: 'summary: We started with one patient, whose record showed the fault.\n',
    },
  },
  nationalInsuranceNumber: {
    id: 'leak/national-insurance-number',
    severity: 'error',
    title: 'A National Insurance number',
    why: `A National Insurance number names one person. ${SHARED}`,
    fix: 'Remove it, also from earlier versions of the file, and tell whoever answers for data protection if it was a real one.',
    examples: {
      weak: 'summary: National Insurance number QQ123456A was matched.\n',
      strong: 'summary: National Insurance numbers are not requested.\n',
    },
  },
  dateOfBirth: {
    id: 'leak/date-of-birth',
    severity: 'error',
    title: 'A date of birth beside a name',
    why: `A name with a date of birth tells people apart nearly as well as a number. ${SHARED}`,
    fix: 'Remove the date and the name; say how many people of which ages there are, if that is what is meant.',
    examples: {
      weak: 'summary: Mrs Jane Invented, born 12 March 1961, asked us.\n',
      strong: 'summary: A woman in her sixties asked us.\n',
    },
  },
  patientEMail: {
    id: 'leak/patient-e-mail',
    severity: 'warning',
    title: 'The e-mail address of a patient or participant',
    why: `A private address names one person, and says of them that they are a patient or take part. ${SHARED}`,
    fix: 'Remove it. The address of a study team is better called that than the participants’ address.',
    examples: {
      weak: 'summary: "The participant’s e-mail is jane@example.org."\n',
      strong: 'summary: Participants write to the study team at study@example.org.\n',
    },
  },
  secret: {
    id: 'leak/secret',
    severity: 'error',
    title: 'A password, key or token',
    why: `Whoever reads it can use it, and the data behind it. ${SHARED}`,
    fix: 'Have it withdrawn and replaced where it is used, since others may have it already; then remove it from the file.',
    examples: {
      weak: 'summary: "The files are on the server, password: Winter2026!"\n',
      strong: 'summary: The files are on the server; who needs them asks the team for access.\n',
    },
  },
  smallCount: {
    id: 'leak/small-count',
    severity: 'warning',
    title: 'A count of one to four people in a table',
    why: 'A count so small can point at one person; every rule for small numbers that dars knows hides it in what leaves a team.',
    fix: 'Hide or round it as the rules of the data ask, or use invented figures and say so with a waiver.',
  },
} as const satisfies Record<string, EngineRule>;
