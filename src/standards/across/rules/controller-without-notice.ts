import { at, rule } from '../../../core/rule.ts';
import { organisationOf, someUnnamed } from '../parties.ts';

export default rule({
  id: 'across/controller-without-notice',
  guidance: 'TRA-001',
  severity: 'error',
  since: '0.1.0',
  title: 'A controller whose use of the data no notice tells of',
  why: 'Every controller declares that it keeps a notice, open to anyone, of what it does with people’s data. A controller without one cannot make that declaration.',
  fix: 'Add the controller to “controllers:” of a notice under “notices:” in transparency.yaml, or add a notice of its own with its address.',
  source: { fact: '10a-01', status: 'seen' },
  reads: ['transparency', 'data-controllers', 'application'],
  messages: {
    missing: {
      missing: true,
      text: (args: { organisation: string }) => `No notice is given for controller “${args.organisation}”.`,
    },
  },
  check({ transparency: { notices }, dataControllers, app }, report) {
    // While no notice at all is written, the open question itself is the finding.
    if (notices === undefined || notices.some((notice) => notice.controllers === undefined)) return;
    const covered = notices.flatMap((notice) => notice.controllers ?? []);
    if (someUnnamed(app, covered)) return;
    const told = new Set(covered);
    dataControllers.controllers?.forEach(({ organisation: id }, index) => {
      const name = id === 'nhs-england' ? 'NHS England' : (organisationOf(app, id)?.name ?? id);
      if (id === undefined || name === undefined || told.has(id) || someUnnamed(app, [id])) return;
      told.add(id);
      report.missing({ organisation: name }, at('transparency', ['notices'], 'key'), [
        { at: at('data-controllers', ['controllers', index]), message: 'The controller.' },
      ]);
    });
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}, {id: trust, name: Nowhere Trust}]}
data-controllers: {controllers: [{organisation: uni}, {organisation: trust}]}
transparency: {notices: [{controllers: [uni], url: https://www.example.ac.uk/privacy}]}`,
    ],
    good: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}, {id: trust, name: Nowhere Trust}]}
data-controllers: {controllers: [{organisation: uni}, {organisation: trust}]}
transparency: {notices: [{controllers: [uni, trust], url: https://www.example.ac.uk/privacy}]}`,
    ],
  },
});
