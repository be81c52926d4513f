import { describe, expect, it } from 'vitest';
import { cohort, foundBy, hasRoom, request } from './room.ts';

const LEVELS = ['pseudonymised', 'aggregated-suppressed'] as const;

describe('room for real life', () => {
  it('1: thirty datasets, each with its own level, sensitivity, legal basis and frequency, and objections by flow', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      request(
        `data-${index}`,
        `level: ${LEVELS[index % 2]}, sensitivity: ${index % 3 === 0 ? 'sensitive, extraReason: It holds causes of death.' : 'non-sensitive'}, frequency: ${index % 2 === 0 ? 'one-off' : 'recurring'}, legalBases: [${index % 2 === 0 ? 's261-2-a' : 's261-5-d'}]`,
      ),
    );
    const app = hasRoom(
      `
data-minimisation: {cohorts: [${cohort('people')}], requests: [${many.join(', ')}]}
processing-activities: {flows: [{id: one, direction: out, from: nhs-england, to: uni, requests: [data-0]}, {id: two, direction: out, from: nhs-england, to: uni, requests: [data-1]}]}
patient-objections: {answers: [{flows: [one], upheld: true}, {flows: [two], upheld: false, reason: no-identifiable-flow}]}`,
      'data-minimisation: requests',
      'patient-objections: answers',
    );
    expect(app.get('data-minimisation')?.requests).toHaveLength(30);
  });

  it('2: several legal bases for one dataset', () => {
    hasRoom(
      `
data-minimisation:
  cohorts: [${cohort('people')}]
  requests: [${request('deaths', 'legalBases: [s261-2-a, nhsa-s251, direction, other], legalBasisText: The act that set up the register, section 4.')}]`,
      'data-minimisation: requests',
    );
  });

  it('3: an applicant that is only a processor, a controller kept from the data, NHS England as controller and as processor', () => {
    const app = hasRoom(
      `
application:
  applicant: trials
  organisations: [{id: trials, name: Trials Unit Limited, sector: academic, country: england}, {id: board, name: Board, sector: icb, country: england}]
data-controllers:
  controllers: [{organisation: nhs-england, decides: Ordered the work.}, {organisation: board, decides: Sets the questions., contract: {reference: CON-000001-B1C2D, legalName: Board}}]
  arrangement: joint
data-processors:
  processors:
    - {organisation: trials, for: [board], tasks: [analysis], description: Does the analysis., purposes: [main], instructions: {beforeStart: true, throughout: true}, agreement: {date: 2026-01-05}}
    - {organisation: nhs-england, for: [board], tasks: [linkage], description: Links the data., purposes: [main], instructions: {beforeStart: true, throughout: true}, agreement: {date: 2026-01-05}}
processing-activities:
  access:
    - {organisation: board, extent: none, reason: It is given the report and no data.}
    - {organisation: trials, extent: record-level, level: pseudonymised, people: [substantive]}`,
      'application: applicant',
      'application: organisations',
      'data-controllers: controllers',
      'data-controllers: arrangement',
      'data-processors: processors',
      'processing-activities: access',
    );
    expect(foundBy(app, 'data-controllers/framework-contract-missing')).toEqual([]);
  });

  it('4: eleven processors, those without access said to have none, each for its purposes', () => {
    const ids = Array.from({ length: 11 }, (_, index) => `firm-${index}`);
    hasRoom(
      `
data-processors:
  processors: [${ids.map((id) => `{organisation: ${id}, for: [board], tasks: [${id === 'firm-0' ? 'building' : 'cloud-host'}], description: Runs the building., purposes: [main], instructions: {beforeStart: true, throughout: true}, agreement: {date: 2026-01-05}}`).join(', ')}]
processing-activities: {access: [${ids.map((id) => `{organisation: ${id}, extent: ${id === 'firm-1' ? 'encrypted-only' : 'none, reason: It can open nothing.'}}`).join(', ')}]}`,
      'data-processors: processors',
      'processing-activities: access',
    );
  });

  it('5: a party that only sends, with the identifiers of its flow', () => {
    const app = hasRoom(
      `
application:
  organisations:
    - {id: uni, name: University, sector: academic, country: england}
    - {id: society, name: Society, sector: society, country: england, otherRoles: [data-source], roleText: Runs the registry.}
    - {id: host, name: Registry Host Limited, sector: supplier-it, country: england, otherRoles: [cohort-sender], roleText: Sends the list and receives nothing.}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {noProcessors: Nobody else works with the data.}
processing-activities:
  flows: [{id: list, direction: in, from: host, onBehalfOf: society, to: nhs-england, cohorts: [people], level: identifiable, identifiers: [nhs-number, date-of-birth, email, life-status], specialCategory: true, method: secure-transfer, what: Sends the list of members.}]
  access: [{organisation: host, extent: none, reason: It only sends.}]`,
      'application: organisations',
      'processing-activities: flows',
      'processing-activities: access',
    );
    expect(foundBy(app, 'across/flow-actor-without-role')).toEqual([]);
  });

  it('6: several cohorts, supplied and built from codes, sized exactly, roughly, by estimate or by target, with own dates for each person', () => {
    hasRoom(
      `
data-minimisation:
  cohorts:
    - ${cohort('counted', 'source: supplied, suppliedBy: uni, size: {count: 151, basis: exact}, datesPerPerson: true')}
    - ${cohort('rounded', 'size: {count: 100000, basis: approximate}')}
    - ${cohort('guessed', 'role: control, size: {count: 20000, upTo: 30000, basis: estimate}, anyOf: [{allOf: [{kind: procedure, value: A spinal operation, codes: [V25]}, {kind: date, value: Date of the operation, from: 2010-04-01, to: 2023-01-01}]}]')}
    - ${cohort('hoped', 'size: {count: 100000, basis: target}, agreedBy: parent, subjects: newborns, under16: true')}
    - ${cohort('sister', 'agreement: DARS-NIC-000002-B1C2D, size: {basis: estimate, note: Counted under the other agreement}')}
  requests: [${request('hes', 'cohorts: [counted], periods: [{kind: per-person, anchor: first operation, monthsBefore: 60, monthsAfter: 12, from: 2010-04-01, reason: Earlier illness counts.}]')}]`,
      'data-minimisation: cohorts',
      'data-minimisation: requests',
    );
  });

  it('7: calendar and financial years, per-person windows, the latest available, and rolling retention of ten years', () => {
    hasRoom(
      `
data-minimisation:
  cohorts: [${cohort('people')}]
  requests:
    - ${request('calendar', 'periods: [{kind: range, from: 2019-01-01, to: 2021-12-31, reason: The pandemic.}]')}
    - ${request('financial', 'periods: [{kind: range, from: 2019-04-01, to: 2021-03-31, futureDrops: true, reason: Two years of payment.}]')}
    - ${request('window', 'periods: [{kind: per-person, anchor: date of joining, monthsBefore: 60, reason: Earlier illness counts.}]')}
    - ${request('latest', 'periods: [{kind: latest, from: 2010-04-01, reason: Trends need all years.}]')}
    - ${request('rolling', 'periods: [{kind: rolling, monthsBefore: 120, reason: Ten years are compared.}]')}
term-of-data-sharing-agreement:
  retention: [{id: ten-years, requests: [rolling], kind: rolling, maxYears: 10, destroyWithinDays: 42, reason: Ten years are compared., holder: council, location: hall, method: Disks are overwritten., certificate: true}]`,
      'data-minimisation: requests',
      'term-of-data-sharing-agreement: retention',
    );
  });

  it('8: storage, processing and remote access apart, countries by name, adequacy, an exception for support, a country that turns unsafe', () => {
    hasRoom(
      `
territory-of-use:
  storage: [england]
  processing: [england-and-wales]
  remoteAccess: [uk, eea, US, CA, AU, QA, KR, JP, CH, BR, IN, NZ, AR]
  exceptions: [{organisation: host, use: technical-support, areas: [SE, IE, IN, US], conditions: No analysis and no copies.}]
  highRiskCountries: Access from it stops at once.
  transfer: {mechanism: adequacy, text: Adequacy regulations cover the island.}
  locations:
    - {id: island, name: Island Data Centre, organisation: dept, kinds: [storage, backup], area: IM, addressKeptIn: Register of sites, reason: The department is there.}
    - {id: home, organisation: dept, kinds: [remote-access], mode: home, area: IM, reason: People work at home., controls: {secureInTerritory: true, leastPrivilege: true, secureLink: true, mfa: true, device: true, insideAssurance: true, auditEvidence: true}}`,
      ...['storage', 'processing', 'remoteAccess', 'exceptions', 'transfer', 'locations'].map(
        (key) => `territory-of-use: ${key}`,
      ),
    );
  });

  it('9: every way of access; in the secure data environment nothing is stored and no file is sent', () => {
    const ways = ['extract', 'own-tre', 'regional-office', 'contact-service', 'data-services-for-commissioners'];
    hasRoom(
      `
data-minimisation:
  cohorts: [${cohort('people')}]
  requests: [${[request('sde'), ...ways.map((way) => request(way, `access: ${way}, accessReason: The work needs it.`)), request('updates', 'access: list-update-service, accessReason: People move., requestsPerYear: 60, frequency: ad-hoc')].join(', ')}]
processing-activities: {flows: [{id: open, direction: out, from: nhs-england, to: uni, requests: [sde], identifiers: [], specialCategory: true, method: in-place, locations: [nhs-england-sde], what: Opens the records in place.}]}
territory-of-use:
  noStorage: Nothing is stored outside NHS England’s secure data environment.
  processing: [england]
  remoteAccess: [uk]
  locations: [{id: office, organisation: uni, kinds: [remote-access], mode: office, area: england, addressKeptIn: Register of sites, reason: People log in there., controls: {secureInTerritory: true, leastPrivilege: true, secureLink: true, mfa: true, device: true, insideAssurance: true, auditEvidence: true, downloadBlocked: true}}]
term-of-data-sharing-agreement:
  retention: [{id: none, requests: [sde], kind: end-of-term, reason: The workspace is closed., holder: nhs-england, location: nhs-england-sde, method: NHS England deletes the workspace., certificate: false}]`,
      'data-minimisation: requests',
      'processing-activities: flows',
      ...['storage', 'processing', 'remoteAccess', 'locations'].map((key) => `territory-of-use: ${key}`),
      'term-of-data-sharing-agreement: retention',
    );
  });

  it('10: several purposes, each with its data, population, linkage and processors', () => {
    const purpose = (id: string, kind: string): string =>
      `{id: ${id}, title: The ${id}, kind: ${kind}, aim: To do it well., background: It is the board’s duty., controllers: [board], bases: [task], requests: [${id}-data], cohorts: [${id}-people], healthLink: [health-care]}`;
    hasRoom(
      `
objective-for-processing: {purposes: [${purpose('invoices', 'invoice-validation')}, ${purpose('risk', 'risk-stratification')}, ${purpose('planning', 'commissioning')}]}
data-minimisation:
  cohorts:
    - ${cohort('invoices-people', 'anyOf: [{allOf: [{kind: registered, value: With a practice of the board}, {kind: provider, value: Treated elsewhere}]}, {allOf: [{kind: resident, value: In the area of the board}]}, {allOf: [{kind: host, value: In a service that the board hosts}]}]')}
    - ${cohort('risk-people')}
    - ${cohort('planning-people')}
  requests: [${['invoices', 'risk', 'planning'].map((id) => request(`${id}-data`, `cohorts: [${id}-people]`)).join(', ')}]
processing-activities:
  linkages:
    - {id: backing, purposes: [invoices], data: [invoices-data], external: {name: Backing data, about: individuals, public: false, lawfulSource: Sent with each bill.}, at: board, key: bill number, level: identifiable, mitigation: Only the bill is checked.}
    - {id: sets, purposes: [planning], data: [planning-data], with: [invoices-data], at: board, key: code, level: pseudonymised, mitigation: No dates of birth.}
data-processors: {processors: [{organisation: checker, for: [board], tasks: [validation], description: Checks bills., purposes: [invoices], instructions: {beforeStart: true, throughout: true}, agreement: {date: 2026-01-05}}]}`,
      'objective-for-processing: purposes',
      'data-minimisation: cohorts',
      'data-minimisation: requests',
      'processing-activities: linkages',
      'data-processors: processors',
    );
  });

  it('11: pairs of Articles for different controllers, and statutory functions instead', () => {
    const app = hasRoom(
      `
data-controllers:
  controllers: [{organisation: nhs-england, decides: Ordered it.}]
  bases:
    - {id: task, controllers: [nhs-england], article6: 6-1-e, article9: 9-2-j, schedule1: [part-1-para-4], justification: A task in the public interest.}
    - {id: interests, controllers: [nhs-england], article6: 6-1-f, article9: 9-2-h, schedule1: [part-1-para-2], justification: A balance was struck.}
    - {id: functions, controllers: [nhs-england], functions: [{act: Example Act 2007, provision: section 22}], justification: The act asks for these statistics.}`,
      'data-controllers: bases',
    );
    expect(app.get('data-controllers')?.bases?.[2]?.article6).toBeUndefined();
  });

  it('12: outputs that are withheld, a contact list, a dashboard, a thesis or not known yet, aimed at dates of any form', () => {
    const output = (id: string, kind: string, target: string, more: string): string =>
      `{id: ${id}, kind: ${kind}, title: The ${id}, purposes: [main], level: aggregated-suppressed, rules: [hes-2018], zeros: shown, audiences: [internal], channels: [report], target: {${target}}, ${more}}`;
    hasRoom(
      `
expected-outcomes:
  outputs:
    - ${output('withheld', 'report', 'quarter: 2027-Q4', 'published: false, notPublishedBecause: The findings are early., recipients: [board]')}
    - ${output('dashboard', 'dashboard', 'date: 2027-01-31', 'published: false')}
    - ${output('thesis', 'thesis', 'withinMonths: 6, of: data-receipt', 'published: true')}
    - ${output('later', 'not-known-yet', 'unknownReason: The first results decide.', 'published: false')}
    - {id: list, kind: contact-list, title: Names to write to, purposes: [main], level: identifiable, zeros: not-applicable, audiences: [internal], channels: [secure transfer], target: {withinMonths: 1, of: term-start}, published: false}`,
      'expected-outcomes: outputs',
    );
  });

  it('13: no benefits asked of a new application; benefits carried over from another agreement; none yet', () => {
    const benefits =
      'route: dars-statement, benefits: [{id: better, outputs: [paper], healthLink: health-care, statement: Advice improves., quantity: 1000 patients a year, measuredBy: A survey, by: {quarter: 2028-Q1}, englandAndWales: true}]';
    for (const yielded of [
      '',
      'yielded: [{text: A model of risk is in use., agreement: DARS-NIC-000002-B1C2D}]',
      'noYielded: The data came last month.',
    ]) {
      hasRoom(
        `expected-measurable-benefits: {${[benefits, yielded].filter((part) => part !== '').join(', ')}}`,
        ...['route', 'benefits', 'yielded', 'noYielded'].map((key) => `expected-measurable-benefits: ${key}`),
      );
    }
  });

  it('14: commercial by a device maker or by an inventor’s shares, not by sales', () => {
    hasRoom(
      `
commercial-purpose:
  includes: true
  reason: A device maker may gain.
  interests:
    - {id: maker, holder: maker, gain: indirect, nature: It sells the device., size: Not known.}
    - {id: inventor, individual: inventor, gain: tangible, nature: Owns the patent., size: A tenth.}
    - {id: shares, individual: shareholder, gain: tangible, nature: Holds shares in the maker., size: A tenth.}
  refusedUses: {marketing: false, marketResearch: false, advertising: false, selling: false, insurance: false, solelyCommercial: false}`,
      ...['includes', 'reason', 'interests', 'noInterests', 'refusedUses'].map((key) => `commercial-purpose: ${key}`),
    );
  });

  it('15: a log of honorary contracts, and students as users', () => {
    hasRoom(
      `
honorary-contracts:
  holders: [{id: adviser, employer: trust, grantedBy: uni, count: 2, role: clinical adviser, from: 2026-01-01, to: 2027-12-31, why: Only surgeons can judge it., onlyThisPurpose: true, paidByGrantor: false, supervised: true, countersigned: true, area: england}]
  log: log
evidence: {items: [{id: log, kind: honorary-log, title: Log, status: attached, file: log.xlsx, dated: 2026-01-05}, {id: map, kind: other, title: Map of the building, status: promised}]}
processing-activities: {access: [{organisation: uni, extent: record-level, level: pseudonymised, people: [substantive, student, honorary], arrangement: Students sign the staff rules.}]}`,
      'honorary-contracts: holders',
      'honorary-contracts: log',
      'evidence: items',
      'processing-activities: access',
    );
  });

  it('16: prose of 40,000 characters', () => {
    const long = 'A sentence of forty characters it shall be. '.repeat(1000).slice(0, 40_000).trimEnd();
    const app = hasRoom(
      `objective-for-processing: {purposes: [{id: main, title: Main, kind: research, aim: ${long}, questions: [${long}]}]}`,
    );
    expect(app.get('objective-for-processing')?.purposes?.[0]?.aim?.length).toBeGreaterThan(39_990);
  });

  it('17: small numbers hidden by a named rule, or by the guide that the text names', () => {
    hasRoom(
      `
expected-outcomes:
  outputs: [{id: paper, kind: paper, title: Paper, purposes: [main], level: aggregated-suppressed, rules: [hes-2018], ruleText: As the HES Analysis Guide says., zeros: shown, audiences: [scientific], channels: [journal], target: {quarter: 2027-Q4}, published: true}]`,
      'expected-outcomes: outputs',
    );
  });
});
