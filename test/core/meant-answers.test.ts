import { describe, expect, it } from 'vitest';
import { dayMeant } from '../../src/core/meant-answers.ts';
import { check, of } from './make-rule.ts';

describe('the day that was meant', () => {
  it.each([
    ['31/03/2027', '2027-03-31'],
    ['31.3.27', '2027-03-31'],
    ['1-4-2027', '2027-04-01'],
    ['31 March 2027', '2027-03-31'],
    ['1st Apr 27', '2027-04-01'],
    ['2027/3/1', '2027-03-01'],
    ['03/31/2027', undefined],
    ['31 April 2027', undefined],
    ['March 2027', undefined],
    ['spring 2027', undefined],
  ])('by %s is %s', (typed, day) => {
    expect(dayMeant(typed)).toBe(day);
  });
});

const REGISTRATIONS = 'standards/data-protection-act-registration.yaml';

function said(text: string, application = ''): readonly (readonly unknown[])[] {
  const report = check({ 'application.yaml': application, [REGISTRATIONS]: text });
  return of(report, 'schema/wrong-form').map(({ at, message, fix }) => [`${at.line}:${at.column}`, message, fix]);
}

describe('an answer of another form', () => {
  it('that is a day is told the day', () => {
    expect(said('registrations:\n  - expiresOn: 31.3.27\n')).toEqual([
      [
        '2:16',
        '“31.3.27” is not a real day written year-month-day, such as 2026-03-31. Did you mean “2027-03-31”?',
        'Write 2027-03-31.',
      ],
    ]);
  });

  it('that is the name of an organisation is told its id', () => {
    const application = 'organisations:\n  - id: uni\n    name: University of Northbridge\n    aliases: [North Uni]\n';
    const fix = 'Write uni, its id.';
    const text = 'registrations:\n  - organisation: University of Northbrige\n  - organisation: North Uni\n';
    expect(said(text, application)).toEqual([
      ['2:19', '“University of Northbrige” is not an id. Did you mean “uni”?', fix],
      ['3:19', '“North Uni” is not an id. Did you mean “uni”?', fix],
    ]);
  });

  it('that is the name of no organisation listed is told how to list it, and what is listed', () => {
    const [first] = said('registrations:\n  - organisation: Hospitals of Wexcombe\n', 'organisations: [{id: uni}]\n');
    expect(first?.[2]).toBe(
      'List it first in application.yaml under “organisations:”, with an id of your own, such as “- id: hospitals-wexcombe”, and its name; then write that id here. Known: uni.',
    );
    expect(said('registrations:\n  - organisation: NHS England\n')[0]?.[2]).toBe('Write nhs-england, its id.');
  });
});

describe('yes and no', () => {
  const objections = (text: string) => check({ 'standards/patient-objections.yaml': text }).findings;
  it.each([
    ['Yes', 'Write true in place of Yes, without quotes.'],
    ['off', 'Write false in place of off, without quotes.'],
    ['perhaps', 'Write true or false, without quotes.'],
  ])('written %s where true or false is wanted', (typed, fix) => {
    const found = objections(`answers:\n  - upheld: ${typed}\n`).find(({ rule }) => rule === 'schema/wrong-type');
    expect([found?.at.line, found?.at.column, found?.fix]).toEqual([2, 13, fix]);
  });

  it('are meant by true and off where they are the choices', () => {
    const message = (typed: string) =>
      objections(`type1:\n  answer: ${typed}\n`).find(({ rule }) => rule === 'schema/not-a-choice')?.message;
    expect(message('true')).toContain('Did you mean “yes”?');
    expect(message('off')).toContain('Did you mean “no”?');
  });
});
