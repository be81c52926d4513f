import { describe, expect, it } from 'vitest';
import { leaksIn } from '../../src/core/leaks.ts';
import { redact } from '../../src/core/redact.ts';
import { brief, check, of } from './make-rule.ts';
import { tableLeaks } from '../../src/core/table-leaks.ts';

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

  it('stands in a file that cannot be read as YAML too', () => {
    const found = of(check({ 'application.yaml': 'a: [\nNHS number 9990000018\n' }), 'leak/nhs-number');
    expect(found.map(brief)).toEqual(['application.yaml:2:12 leak/nhs-number error']);
  });
});
