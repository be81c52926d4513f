import { describe, expect, it } from 'vitest';
import { minimisationOf, rangesOf } from '../../src/views/minimise.ts';
import { exampleNames } from '../support/examples.ts';
import { exampleApplication, smallApplication } from '../support/views.ts';

describe('the view of data minimisation', () => {
  it('shows what is asked for and how it was cut down', () => {
    const { reasons, ...row } = minimisationOf(exampleApplication('consented-cohort'))[1] ?? { reasons: [] };
    expect(row).toEqual({
      number: 2,
      request: 'emergency-visits',
      product: 'Emergency Care Data Set (ECDS)',
      level: 'Pseudonymised, non-sensitive',
      asked: [
        '2021-01-01 to 2024-12-31; of each person from that day to 12 months after, counted from: day of the first hip or knee replacement in the study',
      ],
      argued: 'all: 2021–2024',
      notArgued: [],
      limits: ['Kind of visit or stay: Unplanned attendances only'],
      fields: '7 chosen fields',
      cohorts: ['Participants of the study, 18,240'],
      missing: [],
    });
    expect(reasons.map(({ for: what }) => what)).toEqual([
      'why needed',
      'why not less',
      'why these years',
      'why this limit',
      'why these fields',
      'why this access',
    ]);
  });

  it.each(exampleNames)('finds nothing missing in %s', (name) => {
    expect(minimisationOf(exampleApplication(name)).flatMap(({ missing }) => missing)).toEqual([]);
  });

  it('tells years argued for from years that are only asked for', () => {
    const [row] = minimisationOf(
      smallApplication(`
data-minimisation:
  requests:
    - id: hes
      product: HES_APC
      periods:
        - {kind: range, from: 2015-04-01, to: 2018-03-31, reason: Before the change.}
        - {kind: range, from: 2018-04-01, to: 2020-12-31}`),
    );
    expect(row).toMatchObject({ argued: 'only 2015–2018', notArgued: [2019, 2020] });
    expect(row?.missing).toContain('a period without a reason');
  });

  it('leaves no cell blank', () => {
    expect(minimisationOf(smallApplication('data-minimisation: {requests: [{level: identifiable}]}'))).toEqual([
      {
        number: 1,
        request: 'not said',
        product: 'product not said',
        level: 'Identifiable',
        asked: ['not said'],
        argued: 'not said',
        notArgued: [],
        limits: ['no filter'],
        fields: 'fields not said',
        cohorts: ['not said'],
        reasons: ['why needed', 'why not less', 'why these years', 'why of this kind', 'why this access'].map(
          (what) => ({
            for: what,
          }),
        ),
        missing: [
          'no years',
          'no limit, and no reason why none is possible',
          'nothing under “why needed”',
          'nothing under “why not less”',
          'nothing under “why these years”',
          'nothing under “why of this kind”',
          'nothing under “why this access”',
        ],
      },
    ]);
  });

  it('writes years as ranges', () => {
    expect([rangesOf([]), rangesOf([2015]), rangesOf([2015, 2016, 2018])]).toEqual(['', '2015', '2015–2016, 2018']);
  });
});
