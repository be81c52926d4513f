import { requestIds } from '../build-data.ts';
import type { Read } from '../reading.ts';
import { read, said } from '../source.ts';

/** A supplier of a comparison tool to hospitals. */
export const comparisonTool: Read = () => {
  const supplier = 'dr-foster-limited';
  return {
    documents: {
      application: {
        recipientGroups: [
          {
            id: 'customers',
            kind: read('territory', 'client', 'customers'),
            who: read('purpose_summary', 'hospitals'),
            areas: [read('territory', 'england-and-wales')],
          },
        ],
      },
      'objective-for-processing': {
        purposes: [{ id: 'main', kind: read('purpose_summary', 'tool-or-service', 'a tool') }],
      },
      'processing-activities': { noLinkages: read('linkage', 'none') },
      'security-assurance': { assurances: [{ organisation: supplier, route: read('special[1]', 'iso27001') }] },
      'special-conditions': {
        conditions: [
          { id: 'asset-tags', text: said('special[0]'), trigger: 'storage-limit', about: [`organisation/${supplier}`] },
        ],
      },
      'commercial-purpose': {
        services: [
          {
            id: 'tool',
            name: read('schema_stress[3]', 'free tool'),
            clients: ['customers'],
            outputs: ['own', 'peers'],
          },
          { id: 'report', name: read('purpose_summary', 'a paid report service'), clients: ['customers'] },
        ],
        charges: [{ by: supplier, to: 'customers', for: read('schema_stress[3]', 'optional paid service') }],
      },
      'expected-outcomes': {
        outputs: [
          {
            id: 'own',
            kind: read('purpose_summary', 'tool'),
            title: read('schema_stress[1]', 'own data'),
            purposes: ['main'],
            level: read('schema_stress[1]', 'aggregated-not-suppressed', 'unsuppressed own data'),
            recipients: ['customers'],
            ownDataOnly: read('schema_stress[1]', true, 'own-trust users'),
            published: false,
          },
          {
            id: 'peers',
            kind: read('purpose_summary', 'tool'),
            title: read('schema_stress[1]', 'peers'),
            purposes: ['main'],
            level: read('schema_stress[1]', 'aggregated-suppressed', 'peers only suppressed'),
            recipients: ['customers'],
            published: false,
          },
        ],
      },
    },
    remarks: [
      {
        fact: 'schema_stress[0]',
        words: 'intermediary',
        answeredAt: ['commercial-purpose: services.0.clients', 'objective-for-processing: purposes.0.kind'],
      },
      { fact: 'schema_stress[2]', words: 'linkage forbidden', answeredAt: ['processing-activities: noLinkages'] },
    ],
  };
};

/** A company that sells services built on hospital data. */
export const company: Read = (record) => {
  const hospital = requestIds(record).filter((id) => id.startsWith('hes-'));
  return {
    documents: {
      application: {
        recipientGroups: [
          {
            id: 'customers',
            kind: read('purpose_summary', 'client', 'customers'),
            who: read('purpose_summary', 'NHS and life-science customers'),
            closedList: read('schema_stress[3]', true, 'must be explicit'),
          },
        ],
      },
      'data-minimisation': {
        requests: hospital.map((id) => ({ id, periods: [{ kind: 'range', from: read('period', '2014-04-01') }] })),
      },
      'objective-for-processing': {
        purposes: [{ id: 'main', kind: read('purpose_summary', 'tool-or-service', 'Sell') }],
      },
      'commercial-purpose': {
        services: [
          { id: 'benchmarking', name: read('purpose_summary', 'benchmarking'), clients: ['customers'] },
          { id: 'analysis', name: read('purpose_summary', 'analysis built on HES'), clients: ['customers'] },
        ],
      },
      'territory-of-use': {
        locations: [0, 1].map((index) => ({
          id: `site-${index + 1}`,
          organisation: 'iqvia-ltd',
          kinds: [read('schema_stress[2]', 'storage')],
          address: said(`storage[${index}]`),
          area: 'england',
        })),
      },
    },
    remarks: [
      {
        fact: 'schema_stress[1]',
        words: 'customer types',
        answeredAt: ['commercial-purpose: services.0.id', 'commercial-purpose: services.0.clients'],
      },
    ],
    leftovers: [
      {
        fact: 'schema_stress[0]',
        reason: 'The second company of the group is not named, and an organisation without a name is none.',
      },
    ],
  };
};
