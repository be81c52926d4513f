import { describe, expect, it } from 'vitest';
import { ledgerOf } from '../../../src/standards/across/organisation-ledger.ts';
import { applicationOf } from '../../support/application.ts';

const app = applicationOf({
  'application.yaml': `applicant: uni
organisations:
  - {id: uni, name: University of Elmscar, aliases: [the Elm Lab], otherRoles: [sponsor, cohort-sender]}
  - {id: host, name: Larkmoor Cloud Limited}
  - {id: trust, name: Elmscar Hospitals NHS Trust}
`,
  'standards/data-processors.yaml': 'processors: [{organisation: host}]\n',
  'standards/processing-activities.yaml': `flows:
  - id: on
    from: uni
    to: host
    what: |
      Elmscar University sends it to Larkmoor; UoE and the Elm Lab keep a copy. Larkmoor Cloud hosts
      it. So does Quillmere Hosting Ltd. The lark sings on the moor, and the Larkmoor Group Limited
      is its parent. An Elmscar Foundation exists.
`,
});
const ledger = ledgerOf(app);
const entry = (id: string) => ledger.organisations.find((one) => one.id === id);
const words = (id: string) => entry(id)?.mentions.map((mention) => mention.words);

describe('the ledger of organisations', () => {
  it('tells each one’s roles, from the answers that name it and from those it is given', () => {
    expect(entry('uni')?.roles).toEqual([
      'applicant',
      'sponsor of the study',
      'sends the list of people to NHS England',
    ]);
    expect(entry('host')?.roles).toEqual(['processor']);
    expect(entry('trust')?.roles).toEqual([]);
  });

  it('has every field that refers to one', () => {
    expect(entry('host')?.fields).toMatchObject([
      { document: 'data-processors', path: ['processors', 0, 'organisation'] },
      { document: 'processing-activities', path: ['flows', 0, 'to'] },
    ]);
  });

  it('finds one in texts by its name turned round, by initials, by other names and by the word that is its own', () => {
    expect(words('uni')).toEqual(['Elmscar University', 'UoE', 'the Elm Lab']);
    expect(words('host')).toEqual(['Larkmoor', 'Larkmoor Cloud', 'Larkmoor']);
  });

  it('keeps what matches nobody, or could be either of two', () => {
    expect(ledger.unmatched.map(({ name }) => name)).toEqual(['Quillmere Hosting Ltd', 'Elmscar Foundation']);
  });

  it('lists NHS England without being told', () => {
    expect(ledger.organisations.map(({ id }) => id)).toEqual(['uni', 'host', 'trust', 'nhs-england']);
  });
});
