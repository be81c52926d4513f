import { compareDays } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'across/new-place-not-agreed',
  guidance: 'LOC-010',
  severity: 'error',
  since: '0.1.0',
  title: 'A new place in an application that cannot bring one',
  why: 'NHS England has to agree to a new place before data move there. An extension only moves the end, so a place added in it would go unnoticed.',
  fix: 'Make the application an amendment or a renewal (“kind:” in application.yaml), or leave the place out. In an amendment, answer “newInThisVersion:” for every place in territory-of-use.yaml, and “agreedOn:” once NHS England has agreed.',
  source: { fact: '2c-01', status: 'seen' },
  reads: ['territory-of-use', 'application'],
  messages: {
    extension: (args: { place: string }) =>
      `Place “${args.place}” is new in this version, but the application is an extension, which changes nothing but the end.`,
    open: {
      missing: true,
      text: (args: { place: string }) => `It is not said whether place “${args.place}” is new in this amendment.`,
    },
    future: (args: { place: string; agreedOn: string; asOf: string }) =>
      `NHS England is said to have agreed to place “${args.place}” on ${args.agreedOn}, which has not come yet; the application is checked as of ${args.asOf}.`,
    ask: {
      person: true,
      text: (args: { place: string }) =>
        `Place “${args.place}” is new in this version. Will no data move there before NHS England has agreed?`,
    },
  },
  applies: ({ application: { kind, origin } }) => kind !== undefined && kind !== 'new' && origin !== 'register-import',
  check({ territoryOfUse: { locations }, application: { kind }, app }, report) {
    locations?.forEach(({ id, newInThisVersion, agreedOn }, index) => {
      const place = id ?? String(index + 1);
      const path = ['locations', index];
      if (newInThisVersion === undefined && kind === 'amendment') {
        report.open({ place }, { ...at('territory-of-use', [...path, 'newInThisVersion'], 'key'), orElse: path });
      }
      if (newInThisVersion !== true) return;
      const flag = at('territory-of-use', [...path, 'newInThisVersion']);
      if (kind === 'extension') report.extension({ place }, flag);
      else if (agreedOn === undefined) report.ask({ place }, flag);
      else if (compareDays(agreedOn, app.asOf) > 0)
        report.future({ place, agreedOn, asOf: app.asOf }, at('territory-of-use', [...path, 'agreedOn']));
    });
  },
  examples: {
    bad: ['kind: extension', 'kind: amendment', 'kind: renewal'].map(
      (kind, index) => `
application: {${kind}}
territory-of-use: {locations: [{id: hall${['', '', ', agreedOn: 2099-01-01'][index]}, ${index === 1 ? 'area: england' : 'newInThisVersion: true'}}]}`,
    ),
    good: ['newInThisVersion: true', 'newInThisVersion: true, agreedOn: 2026-05-01'].map(
      (text) => `
application: {kind: amendment}
territory-of-use: {locations: [{id: hall, ${text}}]}`,
    ),
  },
});
