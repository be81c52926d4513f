import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { leakFindings } from '../../src/core/leak-findings.ts';
import { leaksIn } from '../../src/core/leaks.ts';
import { redact } from '../../src/core/redact.ts';
import { brief, check, of } from './make-rule.ts';
import { tableLeaks } from '../../src/core/table-leaks.ts';
import { loadWorkspace } from '../../src/core/workspace.ts';

/** What was found in a line: the fault, the columns, and a question mark where only the form speaks for it. */
function seen(text: string): string[] {
  return leaksIn(text).map(
    ({ rule, column, endColumn, sure }) => `${rule.id.slice(5)} ${column}-${endColumn}${sure ? '' : ' ?'}`,
  );
}

// Put together here, so that no search for secrets takes this file for one.
const AWS = ['AKIA', 'IOSFODNN7EXAMPLE'].join('');
const GITHUB = ['ghp_', 'a1B2'.repeat(9)].join('');
const TOKEN = ['', 'hbGciOiJub25lIn0.', 'zdWIiOiJub2JvZHkifQ.c2lnbmF0dXJlIG9mIG5vYm9keQ'].join('eyJ');
const KEY = ['-----BEGIN', 'OPENSSH', 'PRIVATE', 'KEY-----'].join(' ');

describe('finds', () => {
  it.each([
    ['Patient 999 000 0018 left.', ['nhs-number 9-21']],
    ['NHS number: 9990000018', ['nhs-number 13-23']],
    ['the patient, 9990000018, left', ['nhs-number 14-24']],
    ['we saw 9990000018 there', ['nhs-number 8-18 ?']],
    ['NHS number: 9990000019', ['nhs-number 13-23']],
    ['NHS no. 999 000 0019', ['nhs-number 9-21']],
    ['999 000 0018 and 999 000 0026', ['nhs-number 1-13', 'nhs-number 18-30']],
    ['QQ 12 34 56 A', ['national-insurance-number 1-14']],
    ['her National Insurance number is QQ123456A', ['national-insurance-number 34-43']],
    ['Mrs Jane Invented, born 12/03/1961', ['date-of-birth 25-35']],
    ['Jane Invented (DOB 12 March 1961)', ['date-of-birth 20-33']],
    ['name: Jane; date of birth: 1961-03-12', ['date-of-birth 28-38']],
    ['the patient’s e-mail is jane@example.org', ['patient-e-mail 25-41']],
    ['Participant email address: jane@example.org', ['patient-e-mail 28-44']],
    ['password: Winter2026!', ['secret 11-22']],
    ['the API key is zq81-77ab-0000', ['secret 16-30']],
    ['export ' + AWS, ['secret 8-28']],
    [GITHUB, ['secret 1-41']],
    [TOKEN, [`secret 1-${TOKEN.length + 1}`]],
    [KEY, [`secret 1-${KEY.length + 1}`]],
    ['sftp://study:pa55w0rd@files.example.org/in', ['secret 8-23']],
  ])('%j', (text, found) => {
    expect(seen(text)).toEqual(found);
  });

  it('on the line where it stands', () => {
    expect(leaksIn('one\n\nNHS number 9990000018\r\n').map(({ line, column }) => [line, column])).toEqual([[3, 12]]);
  });
});

describe('leaves', () => {
  it.each([
    '999 000 0019 is no NHS number, for its check digit is wrong',
    'doi:10.1234/9990000018 and https://example.org/9990000018?id=9990000018',
    'grant 2026-9990000018, X9990000018, 99900000180',
    'QQ123456A is a reference like any other',
    'company 00000001, ISRCTN00000001, IRAS 1000001, 01632 960000, ZA000001',
    'people born on 1 April 1980 in the National Survey, born 3 March 1946',
    'The British Cohort (born 5 April 1970)',
    'All Scottish, born 3 March 1946',
    'date of birth: 1961-03-12',
    'Participants can write to study@example.org; questions of patients go to help@example.org.',
    'contact: {name: A. Keeper, email: keeper@example.org}',
    'Passwords are 12 characters long; the password is changed every 90 days.',
    'password: ********, token: ${TOKEN_1}, api key: xxxxxxxx1',
    'access key: controlled-by-the-host',
    'https://example.org/a/b:8080/c@d',
    'sha256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
  ])('%j', (text) => {
    expect(seen(text)).toEqual([]);
  });
});

it('finds nothing that the redactor does not hide', () => {
  const text = ['NHS number: 9990000019', 'password: Winter2026!', AWS, TOKEN, 'sftp://study:pa55w0rd@x.example.org'];
  for (const line of text) {
    for (const { column, endColumn } of leaksIn(line)) {
      expect(redact(line).text).not.toContain(line.slice(column - 1, endColumn - 1));
    }
  }
});

it('the lines of a key are hidden, as often as they are redacted', () => {
  const line = 'aB3+'.repeat(16);
  expect(redact(`${KEY}\n${line}\n`).text).toBe('‹secret hidden›\n‹secret hidden›\n');
  expect(redact(redact(line).text).text).toBe('‹secret hidden›');
});

describe('a table of evidence', () => {
  const table = (file: string, ...lines: readonly string[]): string[] =>
    tableLeaks(file, lines.join('\n')).map(({ rule, line, column }) => `${rule.id.slice(5)} ${line}:${column}`);

  it('is read by the heads of its columns, with commas, tabs, semicolons and in Markdown', () => {
    expect(table('log.csv', 'name,nhs_number', 'A,999 000 0018', '"B, C",9990000019')).toEqual([
      'nhs-number 2:3',
      'nhs-number 3:8',
    ]);
    expect(table('log.tsv', 'NI number\tname', 'QQ123456A\tA')).toEqual(['national-insurance-number 2:1']);
    expect(table('log.csv', 'surname;date of birth', 'Invented;12/03/1961', ';13/03/1961')).toEqual([
      'date-of-birth 2:10',
    ]);
    expect(table('log.csv', 'participant_id,e-mail', '1,jane@example.org')).toEqual(['patient-e-mail 2:3']);
    expect(
      table('log.md', 'Text', '', '| Name | DOB |', '| --- | --- |', '| Jane | 1961-03-12 |', '', '| a | b |'),
    ).toEqual(['date-of-birth 5:10']);
  });

  it('may hold names, addresses of staff, and days without names', () => {
    expect(table('staff.csv', 'name,e-mail', 'A,a@example.org')).toEqual([]);
    expect(table('days.csv', 'id,date of birth', '1,1961-03-12')).toEqual([]);
    expect(table('fields.csv', 'field,description', 'NHS number,not requested', 'DOB,year only')).toEqual([]);
  });

  it('should show no count of one to four people', () => {
    expect(table('sample.csv', 'area,patients', 'North,12', 'South,3', 'East,*', 'West,0')).toEqual([
      'small-count 3:7',
    ]);
    expect(table('x.md', '| area | Number of deaths |', '|---|---:|', '| North | 4 |')).toEqual(['small-count 3:11']);
    expect(table('output-1.csv', 'area,n', 'North,1', 'South,5')).toEqual(['small-count 2:7']);
  });

  it('takes a value only for what the head of its column says', () => {
    expect(
      table('a.csv', 'nhs number,x', '1111111111,a', '111 111 1111,b', '19990000018,c', '9990000018 or so,d'),
    ).toEqual([]);
    expect(table('a.csv', 'chi no,x', '999-000-0018,a', '2222222223,b', ',c')).toEqual([
      'nhs-number 2:1',
      'nhs-number 3:1',
    ]);
    expect(table('a.csv', 'nino,x', 'QQ 12 34 56 A,a', 'XQQ123456A,b', 'QQ123456A2,c', 'qq123456d,d')).toEqual([
      'national-insurance-number 2:1',
      'national-insurance-number 5:1',
    ]);
    expect(table('a.csv', 'patient id,e-mail', '1,to a@example.org', '2,a@example.org b', '3,a@example.org')).toEqual([
      'patient-e-mail 4:3',
    ]);
    expect(table('a.csv', 'nhs number,dob,e-mail,name', ',1 May 1961,a@example.org,', '')).toEqual([
      'patient-e-mail 2:13',
    ]);
    expect(table('a.csv', 'dob,e-mail', 'x,a@example.org')).toEqual(['patient-e-mail 2:3']);
    expect(table('a.csv', 'nhs number,name', '9990000018')).toEqual(['nhs-number 2:1']);
  });

  it('may count other things, and number its rows', () => {
    expect(table('holders.csv', 'role,count', 'Statistician,2')).toEqual([]);
    expect(table('sample.csv', 'year,visits per head', '2020,3')).toEqual([]);
    expect(table('sample.csv', 'patient,drug', '1,a', '2,b', '3,c')).toEqual([]);
    expect(table('sample.csv', 'n,drug', '1,a', '2,b', '3,c')).toEqual([]);
  });
});

describe('a finding', () => {
  const text = [
    'organisations:',
    ...['one', 'two', 'three'].map((id) => `  - {id: ${id}, name: NHS number 9990000018}`),
    'summary: |',
    '  9990000018',
    '  9990000026',
    '# NHS number 9990000042',
    '',
  ].join('\n');

  it('names the answer in which it stands, and counts what else stands there', () => {
    const found = of(check({ 'application.yaml': text }), 'leak/nhs-number');
    expect(found.map((one) => [brief(one), one.at.path.join('.')])).toEqual([
      ['application.yaml:2:32 leak/nhs-number error', 'organisations.0.name'],
      ['application.yaml:3:32 leak/nhs-number error', 'organisations.1.name'],
      ['application.yaml:4:34 leak/nhs-number error', 'organisations.2.name'],
      ['application.yaml:6:3 leak/nhs-number warning', 'summary'],
      ['application.yaml:8:14 leak/nhs-number error', ''],
    ]);
    expect(found.map(({ message }) => message)[3]).toMatch(
      /^Ten digits stand here .* There is one more in this answer\.$/,
    );
  });

  it('stands in a file of evidence, once for each fault, and counts what else stands in the file', () => {
    const bytes = (words: string) => new TextEncoder().encode(words);
    const evidence = new Map([
      ['log.csv', bytes('name,nhs number\nA,999 000 0018\nB,9990000026\nC,9990000042\n')],
      ['notes.txt', bytes('fine\n')],
      ['other.txt', bytes('password: Winter2026!\nwe saw 9990000018 there\nNHS number 9990000018\n')],
    ]);
    const app = loadWorkspace(
      { name: 'test', yaml: new Map(), evidenceFiles: [...evidence.keys()], evidenceTexts: evidence },
      FIELD_TREES,
      '2026-11-23',
    );
    const found = leakFindings(app);
    expect(found.map(brief)).toEqual([
      'evidence/log.csv:2:3 leak/nhs-number error',
      'evidence/other.txt:1:11 leak/secret error',
      'evidence/other.txt:2:8 leak/nhs-number warning',
      'evidence/other.txt:3:12 leak/nhs-number error',
    ]);
    expect(found[0]).toMatchObject({
      message: 'An NHS number stands here. There are 2 more in this file.',
      at: { path: [], endLine: 2, endColumn: 15 },
      related: [],
    });
  });

  it.each([
    ['QQ 12 34 56 A', 'A National Insurance number stands here.'],
    ['Mrs Jane Invented, born 12/03/1961', 'A date of birth stands here beside a name.'],
    ['the patient’s e-mail is jane@example.org', 'The e-mail address of a patient or participant stands here.'],
    ['password: Winter2026!', 'A password, key or token stands here.'],
  ])('says what %j is, and never the value', (words, message) => {
    const { findings } = check({ 'application.yaml': `summary: |\n  ${words}\n` });
    expect(findings.filter(({ rule }) => rule.startsWith('leak/')).map((one) => one.message)).toEqual([message]);
  });

  it('stands in a file that cannot be read as YAML too', () => {
    const found = of(check({ 'application.yaml': 'a: [\nNHS number 9990000018\n' }), 'leak/nhs-number');
    expect(found.map(brief)).toEqual(['application.yaml:2:12 leak/nhs-number error']);
  });
});
