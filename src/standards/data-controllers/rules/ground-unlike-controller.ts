import { at, rule } from '../../../core/rule.ts';
import { isPublicAuthority } from '../../../reference/public-authority.ts';
import { isNhsEngland, organisationOf } from '../../across/parties.ts';

export default rule({
  id: 'data-controllers/ground-unlike-controller',
  guidance: 'LAW-007',
  severity: 'warning',
  since: '0.1.0',
  title: 'A ground of Article 6 that does not fit the kind of body',
  why: 'Public authorities cannot rely on legitimate interests for what they do in their public tasks, and a body with no public task in law cannot rely on one. A reviewer will ask how this ground is meant.',
  fix: 'Check “article6:” of this basis in data-controllers.yaml. Public bodies mostly rely on 6-1-e (a task in the public interest), companies and charities on 6-1-f (legitimate interests). If a law gives the body the task, name that law under “functions:”; if its sector is wrong, correct it in application.yaml.',
  source: { fact: '1b-07', status: 'inferred' },
  reads: ['data-controllers', 'application'],
  messages: {
    interests: (args: { organisation: string }) =>
      `“${args.organisation}” relies on legitimate interests, but bodies of its sector are public authorities.`,
    task: (args: { organisation: string }) =>
      `“${args.organisation}” relies on a task in the public interest, but names no law that gives it one, and bodies of its sector seldom have one.`,
  },
  check({ dataControllers, application, app }, report) {
    dataControllers.bases?.forEach(({ article6, controllers, functions }, index) => {
      for (const id of new Set(controllers)) {
        const organisation = organisationOf(app, id);
        if (organisation?.name === undefined || organisation.sector === undefined || isNhsEngland(app, id)) continue;
        const authority = isPublicAuthority(organisation.sector);
        const place = application.organisations?.indexOf(organisation) ?? -1;
        const related =
          place < 0
            ? []
            : [
                {
                  at: at('application', ['organisations', place, 'sector']),
                  message: 'The sector of this organisation.',
                },
              ];
        const args = { organisation: organisation.name };
        const here = at('data-controllers', ['bases', index, 'article6']);
        if (article6 === '6-1-f' && authority === 'yes') report.interests(args, here, related);
        if (article6 === '6-1-e' && authority === 'no' && functions === undefined) report.task(args, here, related);
      }
    });
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: uni, name: University of Nowhere, sector: academic}]}
data-controllers: {bases: [{id: interest, controllers: [uni], article6: 6-1-f}]}`,
      `
application: {organisations: [{id: company, name: Nowhere Limited, sector: commercial}]}
data-controllers: {bases: [{id: task, controllers: [company], article6: 6-1-e}]}`,
    ],
    good: [
      `
application: {organisations: [{id: uni, name: University of Nowhere, sector: academic}, {id: company, name: Nowhere Limited, sector: commercial}]}
data-controllers: {bases: [{id: task, controllers: [uni], article6: 6-1-e}, {id: interest, controllers: [company], article6: 6-1-f}]}`,
      `
application: {organisations: [{id: company, name: Nowhere Limited, sector: commercial}]}
data-controllers: {bases: [{id: task, controllers: [company], article6: 6-1-e, functions: [{act: An act, provision: section 1}]}]}`,
    ],
  },
});
