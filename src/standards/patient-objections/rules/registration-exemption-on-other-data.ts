import { at, rule } from '../../../core/rule.ts';
import { productOf } from '../../../reference/products.ts';
import { flowName, flowsOf, onePerEntry } from '../../across/flows.ts';

/** Exemptions for registered deaths and births, each with whom such data are about. */
const REGISTERED = { 'deaths-registration': 'deceased', 'births-registration': 'newborns' } as const;

export default rule({
  id: 'patient-objections/registration-exemption-on-other-data',
  guidance: 'CLDC-004',
  severity: 'warning',
  since: '0.1.0',
  title: 'An exemption for registered births or deaths on a flow that carries other data',
  why: 'What is on the register of births and deaths is open to anybody, so objections do not reach it. Records of care in the same flow are confidential, and the exemption would let them out with no answer of their own.',
  fix: 'Describe what comes from the register of births or deaths as a flow of its own. Give the other data an answer of theirs in patient-objections.yaml, and a route in duty-of-confidentiality.yaml.',
  source: { fact: '3c-04', status: 'inferred' },
  reads: ['patient-objections', 'processing-activities', 'data-minimisation'],
  messages: {
    other: (args: { flow: string; product: string; register: string }) =>
      `Flow ${args.flow} is exempt as ${args.register}, but it carries ${args.product}, which is none.`,
  },
  applies: ({ patientObjections }) =>
    (patientObjections.answers ?? []).some(({ exemption }) => exemption !== undefined && exemption in REGISTERED),
  check({ app, dataMinimisation: { requests } }, report) {
    const faults = flowsOf(app).flatMap((facts) =>
      facts.answers.flatMap(({ answer: { upheld, reason, exemption }, index }) => {
        if (upheld !== false || reason !== 'exemption') return [];
        if (exemption !== 'deaths-registration' && exemption !== 'births-registration') return [];
        const place = (requests ?? []).findIndex(({ id, product: code }) => {
          const product = code === undefined ? undefined : productOf(code);
          if (id === undefined || product === undefined || facts.flow.requests?.includes(id) !== true) return false;
          return product.family !== 'registration' && !product.subjects.value.includes(REGISTERED[exemption]);
        });
        const product = productOf(requests?.[place]?.product ?? '');
        return product === undefined ? [] : [{ facts, index, exemption, place, product }];
      }),
    );
    for (const { fault, others } of onePerEntry(faults)) {
      const { facts, index, exemption, place, product } = fault;
      report.other(
        {
          flow: flowName(facts),
          product: product.name,
          register: exemption === 'deaths-registration' ? 'registered deaths' : 'registered births',
        },
        at('patient-objections', ['answers', index, 'exemption']),
        [{ at: at('data-minimisation', ['requests', place, 'product']), message: 'What the flow carries.' }, ...others],
      );
    }
  },
  examples: {
    bad: [withProduct('HES_APC')],
    good: [withProduct('DEATHS')],
  },
});

/** An application whose only flow carries this product and is exempt as registered deaths. */
function withProduct(product: string): string {
  return `
data-minimisation: {requests: [{id: one, product: ${product}, level: identifiable}]}
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: council, requests: [one]}]}
patient-objections: {answers: [{flows: [data-out], upheld: false, reason: exemption, exemption: deaths-registration}]}`;
}
