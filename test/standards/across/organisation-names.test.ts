import { describe, expect, it } from 'vitest';
import { organisationNamesIn, tellingWords } from '../../../src/standards/across/organisation-names.ts';

const names = (text: string) => organisationNamesIn(text).map(({ name }) => name);

describe('names of organisations in a text', () => {
  it('are words in capitals with one that tells their kind', () => {
    expect(names('Sent by the University of Elmscar to Larkmoor Cloud Limited, then on.')).toEqual([
      'University of Elmscar',
      'Larkmoor Cloud Limited',
    ]);
    expect(names('Guests of Elmscar College London and the Quillmere NHS Foundation Trust.')).toEqual([
      'Elmscar College London',
      'Quillmere NHS Foundation Trust',
    ]);
  });

  it('are two where “and” or “&” joins two whole names, and one where it joins words of a name', () => {
    expect(names('By the University of Elmscar and the Quillmere Hospital & Kelder Trust.')).toEqual([
      'University of Elmscar',
      'Quillmere Hospital',
      'Kelder Trust',
    ]);
    expect(names('By Elmscar and Quillmere Hospitals.')).toEqual(['Elmscar and Quillmere Hospitals']);
    expect(names('By Elmscar Hospital and Quillmere.')).toEqual(['Elmscar Hospital']);
    expect(names('By the Kelder Institute for Health and Care Research.')).toEqual([
      'Kelder Institute for Health and Care Research',
    ]);
  });

  it('stand in the order of the text, hosts among them', () => {
    expect(names('On Google Cloud by Kelder Limited, then on Microsoft Azure.')).toEqual([
      'Google Cloud',
      'Kelder Limited',
      'Microsoft Azure',
    ]);
  });

  it('go on where a line of the file ends, and not into the next paragraph', () => {
    expect(names('held by the Quillmere\nHospitals NHS Trust\n\nTables are made.')).toEqual([
      'Quillmere Hospitals NHS Trust',
    ]);
  });

  it('leave out what stands in capitals because a sentence begins', () => {
    expect(names('Staff of the University of Elmscar. Under Quillmere Council.')).toEqual([
      'University of Elmscar',
      'Quillmere Council',
    ]);
  });

  it('are none where only the kind is said', () => {
    expect(names('Every NHS Trust, the University, the City Council and an Acute Hospital. Data Security.')).toEqual(
      [],
    );
  });

  it('include hosts whose names say nothing of their kind', () => {
    expect(names('Stored on Amazon Web Services.')).toEqual(['Amazon Web Services']);
  });

  it('have their place', () => {
    const text = 'Held at the University of Elmscar.';
    const [found] = organisationNamesIn(text);
    expect(text.slice(found?.start, found?.end)).toBe('University of Elmscar');
    expect(organisationNamesIn('On Google Cloud.')).toEqual([{ name: 'Google Cloud', start: 3, end: 15 }]);
  });
});

it('telling words are those that no other body shares', () => {
  expect(tellingWords('Quillmere’s Teaching Hospitals NHS Foundation Trust')).toEqual(['quillmere']);
  expect(tellingWords('National Institute for Health Research')).toEqual([]);
});
