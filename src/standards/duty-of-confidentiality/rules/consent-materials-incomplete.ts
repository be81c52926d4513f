import { at, rule } from '../../../core/rule.ts';
import { papersOf } from '../../across/papers.ts';

export default rule({
  id: 'duty-of-confidentiality/consent-materials-incomplete',
  guidance: 'CLDC-007',
  severity: 'error',
  since: '0.1.0',
  title: 'Consent without the form or the leaflet that people were given',
  why: 'Whether consent covers this use can be seen only from what people read and signed. So the form and the information leaflet are asked for, each in every version that was used.',
  fix: 'Add the paper to evidence.yaml with “kind: consent-form” or “kind: information-leaflet”, and its id under “materials:” of this consent in duty-of-confidentiality.yaml. People who were given another version may need a consent entry of their own.',
  source: { fact: '7b-02', status: 'seen' },
  reads: ['duty-of-confidentiality', 'evidence'],
  messages: {
    missing: {
      missing: true,
      text: (args: { consent: string; lacks: string }) => `Consent “${args.consent}” is shown without ${args.lacks}.`,
    },
    version: {
      missing: true,
      text: (args: { consent: string; title: string }) =>
        `“${args.title}” was replaced by a paper of consent “${args.consent}”, but no consent lists it.`,
    },
  },
  applies: ({ dutyOfConfidentiality }) => (dutyOfConfidentiality.consents ?? []).length > 0,
  check({ dutyOfConfidentiality: { consents }, evidence, app }, report) {
    const listed = new Set(consents?.flatMap((consent) => consent.materials ?? []));
    // A consent that lists nothing yet may come to list an earlier version.
    const open = consents?.some((consent) => consent.materials === undefined) === true;
    const kindsOf = (materials: readonly (string | undefined)[] | undefined) =>
      papersOf(app, materials ?? [])?.map(({ paper }) => paper.kind) ?? [];
    consents?.forEach(({ id = '', materials }, index) => {
      const papers = papersOf(app, materials ?? [])?.map(({ paper }) => paper);
      // No papers at all is an open question, and a paper of no kind may be either.
      if (materials === undefined || papers === undefined || papers.some((paper) => paper.kind === undefined)) return;
      const place = at('duty-of-confidentiality', ['consents', index, 'materials']);
      const lacks = [
        ...(papers.some(({ kind }) => kind === 'consent-form') ? [] : ['a consent form']),
        ...(papers.some(({ kind }) => kind === 'information-leaflet') ? [] : ['an information leaflet']),
      ];
      if (lacks.length > 0) report.missing({ consent: id, lacks: lacks.join(' and ') }, place);
      for (const { supersedes } of papers) {
        const earlier = evidence.items?.find((item) => item.id !== undefined && item.id === supersedes);
        if (open || earlier?.id === undefined || listed.has(earlier.id)) continue;
        // A consent that lacks such a paper is a finding already, and this may be the paper.
        if (consents.some((other) => !kindsOf(other.materials).includes(earlier.kind))) continue;
        report.version({ consent: id, title: earlier.title ?? earlier.id }, place);
      }
    });
  },
  examples: {
    bad: [
      `
evidence: {items: [{id: form, kind: consent-form, title: Consent form}]}
duty-of-confidentiality: {consents: [{id: written, cohorts: [people], materials: [form]}]}`,
      `
evidence: {items: [{id: old, kind: consent-form, title: Form 1}, {id: form, kind: consent-form, title: Form 2, supersedes: old}, {id: leaflet, kind: information-leaflet, title: Leaflet}]}
duty-of-confidentiality: {consents: [{id: written, cohorts: [people], materials: [form, leaflet]}]}`,
    ],
    good: [
      `
evidence: {items: [{id: form, kind: consent-form, title: Consent form}, {id: leaflet, kind: information-leaflet, title: Leaflet}]}
duty-of-confidentiality: {consents: [{id: written, cohorts: [people], materials: [form, leaflet]}]}`,
    ],
  },
});
