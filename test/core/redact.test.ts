import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNhsNumber } from '../../src/core/personal-values.ts';
import { redact, safe } from '../../src/core/redact.ts';

const NHS = '‹NHS number hidden›';
const NINO = '‹National Insurance number hidden›';
const BIRTH = '‹date of birth hidden›';
const POSTCODE = '‹postcode hidden›';

describe('isNhsNumber', () => {
  it.each(['9990000018', '9990000026', '9990000042'])('knows %s by its check digit', (digits) => {
    expect(isNhsNumber(digits)).toBe(true);
  });
  it.each(['9990000019', '0000000000', '9999999999', '999000001', '99900000180', '', 'abcdefghij'])(
    'refuses %s',
    (digits) => {
      expect(isNhsNumber(digits)).toBe(false);
    },
  );
});

describe('redact hides', () => {
  it.each([
    ['9990000018', NHS],
    ['nhsNumber: 9990000018', `nhsNumber: ${NHS}`],
    ['NHS9990000018, NHS no9990000018', `NHS${NHS}, NHS no${NHS}`],
    ['patient_9990000018.pdf', `patient_${NHS}.pdf`],
    ['(999 000 0018)', `(${NHS})`],
    ['999-000-0018.', `${NHS}.`],
    ['999.000.0018', NHS],
    ['999\u00a0000\u00a00018', NHS],
    ['999\u2011000\u20110018', NHS],
    ['999\u200b000\u200b0018', NHS],
    ['a slip of the pen: 999 000 0019', `a slip of the pen: ${NHS}`],
    ['999 000 0018 999 000 0026', `${NHS} ${NHS}`],
    ['QQ123456A', NINO],
    ['qq123456a', NINO],
    ['QQ 12 34 56 A', NINO],
    ['QQ-12-34-56-A', NINO],
    ['QQ 123456 A', NINO],
    ['(QQ123456C).', `(${NINO}).`],
    ['dateOfBirth: 1961-03-12', `dateOfBirth: ${BIRTH}`],
    ['date-of-birth: "12/03/1961"', `date-of-birth: "${BIRTH}"`],
    ['DOB 12.03.61', `DOB ${BIRTH}`],
    ['D.O.B.: 12 March 1961', `D.O.B.: ${BIRTH}`],
    ['was born on the 12th of March 1961', `was born on the ${BIRTH}`],
    ['born March 12, 1961', `born ${BIRTH}`],
    ['date of birth (dd/mm/yyyy): 12/03/1961', `date of birth (dd/mm/yyyy): ${BIRTH}`],
    ['date of birth is 19610312', `date of birth is ${BIRTH}`],
    ['12/03/1961 (DOB)', `${BIRTH} (DOB)`],
    ["the patient's postcode is ZZ99 3VZ", `the patient's postcode is ${POSTCODE}`],
    ['homePostcode: ZZ993VZ', `homePostcode: ${POSTCODE}`],
    ['who lives at 1 Invented Row, ZZ99 3VZ', `who lives at 1 Invented Row, ${POSTCODE}`],
    ['write to a.person+dars@example.org.', 'write to ‹e-mail at example.org›.'],
    ['mailto:josé@mail.example.ac.uk?x', 'mailto:‹e-mail at mail.example.ac.uk›?x'],
    ['9990000018@example.org', '‹e-mail at example.org›'],
    ['a@9990000018.org', '‹e-mail hidden›'],
    [`${'a'.repeat(150)}@example.org`, '‹e-mail at example.org›'],
  ])('%j as %j', (text, shown) => {
    expect(redact(text).text).toBe(shown);
  });
});

describe('redact leaves', () => {
  it.each([
    'Health and Social Care Act 2012 – s261(2)(b)(ii), Article 9(2)(j), SI 2002/1438, section 251 of the NHS Act 2006',
    'DARS-NIC-000001-B1C2D-v1.0 and CON-000001-B1C2D',
    'ISO/IEC 27001:2022, ISO 27001 2022 14001 2015',
    'company 00000001, SC000001, charity 1000000, registered as SC123456 a charity, NI 123456 a body',
    'ODS code ZZ99Z, G7H8J; ICO Z0000001, ZA000001',
    '22/LO/0123, 00/CAG/0001, IRAS 1000001, ISRCTN00000001, NCT00000001, MR/N000000/1',
    'Telephone 01632 960000, 01632960000, 0161 496 0000, 020 7946 0000, 07700 900123, 07700900123',
    '+44 161 496 0000, +44 (0)161 496 0000, 0044 161 496 0000, +441614960000, +44 1614960000, Tel: 161 496 0000',
    '0000000000, 000 000 0000, 999-000-0019, 9990000019',
    '1,999,000,0018 and 0.9990000018',
    'between 2026-03-31 and 31 March 2027, in 2019/20, 12/03/1961',
    'born between 1 January 1940 and 31 December 1960',
    'babies born on or after 1 April 2015, born before 01/04/2015',
    'date of birth from 1940-01-01; date of birth: 1940-01-01 to 1960-12-31',
    '[nhs-number, date-of-birth], since 2020-01-01',
    'Example Hospital, 1 Invented Row, Leeds ZZ99 3VZ',
    'patients of the region ZZ99',
    'sha256: 9990000018ab123456c0a999000001899900000189990000018999000001800',
    '@example/package, a @ b.org, 5 @ £3.20',
    '999000 0018, 999 0000018',
    '20260331120000 and 99900000180',
  ])('%s', (text) => {
    expect(redact(text)).toMatchObject({ text, hidden: [] });
  });
});

describe('redact maps', () => {
  it('offsets before, at, inside and after what it hid', () => {
    const text = 'id: 9990000018, mail a@example.org end';
    const { text: shown, hidden, map } = redact(text);
    expect(shown).toBe('id: ‹NHS number hidden›, mail ‹e-mail at example.org› end');
    expect(hidden.map(({ kind }) => kind)).toEqual(['nhs-number', 'e-mail']);
    expect(shown.slice(map(4), map(14, 'end'))).toBe(NHS);
    expect(shown.slice(map(7), map(9, 'end'))).toBe(NHS);
    expect(shown.slice(0, map(4))).toBe('id: ');
    expect(shown.slice(map(14))).toBe(', mail ‹e-mail at example.org› end');
    expect(shown.slice(map(text.indexOf('end')))).toBe('end');
    expect(map(text.length)).toBe(shown.length);
  });

  it('every offset into the new text, in order, and hides nothing twice', () => {
    const parts = fc.constantFrom(
      '9990000018',
      '999 000 0018',
      'QQ123456A',
      ' dob 1961-03-12',
      'x',
      ' ',
      ', ',
      '😀',
      'a@example.org',
      '12',
      '-',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const { text: shown, map, hidden } = redact(text);
        let last = 0;
        for (let offset = 0; offset <= text.length; offset += 1) {
          const [start, end] = [map(offset), map(offset, 'end')];
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(shown.length);
          last = start;
        }
        for (const { start, end } of hidden) expect(shown.slice(map(start), map(end, 'end'))).toMatch(/^‹[^‹›]+›$/);
        expect(redact(shown).text).toBe(shown);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('safe', () => {
  it('redacts before it escapes and cuts, so that no part of a value is left', () => {
    expect(safe('no 9990000018\u001b', { max: 12 })).toBe('no ‹NHS num…');
    expect(safe('999\u200b000\u200b0018\n')).toBe(`${NHS}⏎`);
  });

  it('takes time in proportion to the text', () => {
    const started = performance.now();
    for (const unit of [
      'a',
      '9',
      '9 ',
      'a.',
      'a@',
      'born ',
      'lives at ',
      '12/03/',
      'QQ 12 ',
      '\u001b',
      '"((((',
      '9990000018 ',
      'a@b.org ',
    ]) {
      safe(unit.repeat(Math.ceil(200_000 / unit.length)));
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('whatever stands between the parts of a value', () => {
  // The quick looks that come before the dearer patterns must let through all that these find.
  const gap = fc.array(fc.constantFrom(...Array.from(' .-\t\u00a0\u00ad\u200b\u2011\u2013')), {
    minLength: 1,
    maxLength: 3,
  });
  const joined = (parts: readonly string[]): string => parts.join('');

  it('a National Insurance number is hidden', () => {
    const spaced = fc.tuple(gap, gap, gap, fc.option(gap, { nil: [] }));
    const pairs = spaced.map(([a, b, c, d]) => `QQ${joined(a)}12${joined(b)}34${joined(c)}56${joined(d)}A`);
    const inTwo = fc.tuple(gap, gap).map(([a, b]) => `QQ${joined(a)}123456${joined(b)}A`);
    fc.assert(
      fc.property(fc.oneof(pairs, inTwo), (number) => {
        expect(redact(`said ${number}, so`).text).toContain(NINO);
      }),
    );
  });

  it('a date of birth is hidden', () => {
    const word = fc.constantFrom('born', 'Date of Birth', 'date_of_birth', 'birthday', 'birth-date', 'd.o.b.', 'DOB');
    const mark = fc.constantFrom(' ', ': ', ' = ', ' (', ' - "');
    const kind = fc.constantFrom('', '(dd/mm/yyyy): ', '(dd - mm - yy) = ');
    const small = fc.array(fc.constantFrom('is ', 'was ', 'on ', 'the '), { maxLength: 3 }).map(joined);
    const day = fc.constantFrom('12/03/1961', '1961-03-12', '12th of March 1961', 'September 12th, 1961', '19610312');
    fc.assert(
      fc.property(word, mark, kind, small, day, (birth, between, form, filler, date) => {
        const lead = form === '' ? between : ' ';
        expect(redact(`${birth}${lead}${form}${filler}${date}`).text).toContain(BIRTH);
      }),
      { numRuns: 500 },
    );
    const before = fc.constantFrom(' ', ' (', '  (');
    fc.assert(
      fc.property(day, before, word, (date, between, birth) => {
        expect(redact(`${date}${between}${birth}`).text).toContain(BIRTH);
      }),
    );
  });
});
