import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'gdpr-consent/consent-basis-not-described',
  guidance: 'CONS-002',
  severity: 'warning',
  since: '0.1.0',
  title: 'Consent as a lawful basis, and no word on how it is withdrawn',
  why: 'Whoever rests on consent has to be able to show it, and has to stop when a person withdraws it. How a withdrawal reaches the data has to be told.',
  fix: 'Name the basis under “bases:” in gdpr-consent.yaml, and say under “how:” and “withdrawal:” how consent is given and withdrawn. If consent is not the basis, correct “article6:” or “article9:” in data-controllers.yaml.',
  source: { fact: '7c-02', status: 'inferred' },
  reads: ['gdpr-consent', 'data-controllers'],
  messages: {
    open: {
      missing: true,
      text: (args: { basis: string }) => `Basis “${args.basis}” rests on consent, but is not described here.`,
    },
    denied: (args: { basis: string }) =>
      `Consent is said not to be used as a lawful basis, but basis “${args.basis}” rests on it.`,
  },
  check({ gdprConsent: { bases, notUsed }, dataControllers }, report) {
    const known = new Set(dataControllers.bases?.map(({ id }) => id));
    // A name that nobody knows may be a slip for any basis.
    if (bases?.some((id) => !known.has(id)) === true) return;
    dataControllers.bases?.forEach(({ id, article6, article9 }, index) => {
      if (id === undefined || (article6 !== '6-1-a' && article9 !== '9-2-a') || bases?.includes(id) === true) return;
      const related = [{ at: at('data-controllers', ['bases', index]), message: 'The basis that rests on consent.' }];
      if (notUsed !== undefined) report.denied({ basis: id }, at('gdpr-consent', ['notUsed']), related);
      else if (bases !== undefined) report.open({ basis: id }, at('gdpr-consent', ['bases']), related);
    });
  },
  examples: {
    bad: [
      `
data-controllers: {bases: [{id: agreed, controllers: [uni], article6: 6-1-a}]}
gdpr-consent: {notUsed: Consent is not a lawful basis here.}`,
      `
data-controllers: {bases: [{id: agreed, controllers: [uni], article6: 6-1-a}, {id: explicit, controllers: [uni], article9: 9-2-a}]}
gdpr-consent: {bases: [agreed], how: By a form., withdrawal: By letter.}`,
    ],
    good: [
      `
data-controllers: {bases: [{id: agreed, controllers: [uni], article6: 6-1-a}]}
gdpr-consent: {bases: [agreed], how: By a form., withdrawal: By letter.}`,
    ],
  },
});
