import { describe, expect, it } from 'vitest';
import { abbreviationsIn, explainedAbbreviations } from '../../../src/standards/across/abbreviations.ts';
import { applicationOf } from '../../support/application.ts';

describe('abbreviations', () => {
  it('are two to eight capitals, each once, in singular and plural', () => {
    expect(abbreviationsIn('The CTU sends two RCTs, Q&A and the CTU’s list (IMD).')).toEqual([
      'CTU',
      'RCT',
      'Q&A',
      'IMD',
    ]);
  });

  it('are not what everybody knows, codes, references, headings or shouted words', () => {
    expect(abbreviationsIn('The NHS and GPs in the UK; DARS-NIC-99999, COVID-19, W37, A.CTU@example.org')).toEqual([]);
    expect(abbreviationsIn('DATA SHARING\nThis is NOT done, not at all. III')).toEqual([]);
  });

  it('are not the initials of authors, nor parts of an address', () => {
    expect(abbreviationsIn('Marsh KW, Elm QX. A paper. https://example.org/?term=CTUX.')).toEqual([]);
    expect(abbreviationsIn('Marsh KWX, Elm QX leads. Then the KW, too, and QR. Elms.')).toEqual(['KWX', 'QX', 'KW']);
  });

  it('are explained before or in brackets, by “stands for”, by another name or by a dataset', () => {
    const app = applicationOf({
      'application.yaml': `organisations: [{id: uni, name: University of Elmscar, aliases: [UOE]}]
summary: |
  The clinical trials
  unit (CTU) runs an RCT (randomised controlled trial). IMD stands for an index, QALY, a measure, PAR. (see LSOA below)
`,
      'standards/data-minimisation.yaml':
        'requests: [{id: one, product: ECDS}, {id: two, otherProduct: {name: Survey of Falls SOF}}, {id: three, product: NOTHING}]\n',
    });
    const explained = explainedAbbreviations(app);
    expect(['CTU', 'RCT', 'IMD', 'QALY', 'UOE', 'ECDS', 'SOF'].filter((short) => !explained.has(short))).toEqual([]);
    expect(explained.has('PAR')).toBe(false);
  });
});
