/** One fault to plant in the example of the consented cohort, and the rule that has to see it. */
export interface PlantedFault {
  readonly name: string;
  readonly file: string;
  /** Text to replace, which occurs in the file; its first occurrence counts. */
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  /** What a person who understood the finding would do. */
  readonly remedy: string;
}

const file = (name: string): string => `standards/${name}.yaml`;

/** Faults of the kinds that send applications back, and slips of the pen. */
export const PLANTED: readonly PlantedFault[] = [
  { name: 'a key with a slip', file: file('data-controllers'), from: '  - organisation: wexcombe-university\n    decides', to: '  - organization: wexcombe-university\n    decides', rule: 'schema/unknown-key', remedy: 'spell the key organisation' },
  { name: 'an organisation that is not declared', file: file('data-processors'), from: '  - organisation: larkmoor-cloud', to: '  - organisation: larkmor-cloud', rule: 'across/unknown-reference', remedy: 'write larkmoor-cloud' },
  { name: 'no framework contract', file: file('data-controllers'), from: '    contract:\n      reference: CON-000001-B1C2D-v2.03\n      legalName: University of Wexcombe\n      signedOn: 2025-09-08\n', to: '', rule: 'data-controllers/framework-contract-missing', remedy: 'record the contract or why none is needed' },
  { name: 'a framework contract of another body', file: file('data-controllers'), from: 'legalName: University of Wexcombe', to: 'legalName: Wexcombe Enterprises Limited', rule: 'across/framework-contract-of-another-body', remedy: 'give the controller’s own legal name, or the body it acts through' },
  { name: 'a framework contract that has ended', file: file('data-controllers'), from: 'signedOn: 2025-09-08', to: 'signedOn: 2023-09-08\n      endsOn: 2026-09-07', rule: 'data-controllers/framework-contract-ended', remedy: 'renew the contract and record the new dates' },
  { name: 'an Article 9 condition without Schedule 1', file: file('data-controllers'), from: '    schedule1:\n      - part-1-para-4\n', to: '', rule: 'data-controllers/schedule-1-condition-missing', remedy: 'name the Schedule 1 condition' },
  { name: 'no word on linkage', file: file('processing-activities'), from: 'linkages:', to: 'noLinkages:', rule: 'schema/wrong-type', remedy: 'give the linkages under linkages:' },
  { name: 'a sender that has no role', file: file('processing-activities'), from: '  - id: withdrawals\n    direction: internal\n    from: wexcombe-hospitals', to: '  - id: withdrawals\n    direction: internal\n    from: applied-care-fund', rule: 'across/flow-actor-without-role', remedy: 'correct the sender, or list the fund as controller or processor' },
  { name: 'a level on a flow from NHS England', file: file('processing-activities'), from: '    method: secure-transfer\n    locations:\n      - campus\n    what: |\n      NHS England sends', to: '    level: pseudonymised\n    method: secure-transfer\n    locations:\n      - campus\n    what: |\n      NHS England sends', rule: 'schema/not-wanted', remedy: 'remove the level from this flow' },
  { name: 'a direction that is none', file: file('processing-activities'), from: 'direction: in\n', to: 'direction: inward\n', rule: 'schema/not-a-choice', remedy: 'write in, out, onward or internal' },
  { name: 'yes where true is wanted', file: file('processing-activities'), from: 'specialCategory: true', to: 'specialCategory: yes', rule: 'schema/wrong-type', remedy: 'write true' },
  { name: 'a flow without an answer on objections', file: file('patient-objections'), from: '      - withdrawals\n', to: '', rule: 'patient-objections/flow-without-answer', remedy: 'add withdrawals to an answer' },
  { name: 'objections not upheld without a reason', file: file('patient-objections'), from: '    reason: consent\n', to: '', rule: 'patient-objections/not-upheld-without-reason', remedy: 'give one of the three reasons' },
  { name: 'consent as the reason on a flow under section 251', file: file('duty-of-confidentiality'), from: '    route: consent\n    consents:\n      - written-consent\n', to: '    route: statutory\n    statute: An act of Parliament, section 1\n', rule: 'patient-objections/consent-claimed-without-consent-route', remedy: 'make the two Standards agree on the flow' },
  { name: 'a flow without a route', file: file('duty-of-confidentiality'), from: '      - to-encrypted-store\n', to: '', rule: 'duty-of-confidentiality/flow-without-route', remedy: 'add the flow to a route' },
  { name: 'a route of consent without the consent', file: file('duty-of-confidentiality'), from: '    consents:\n      - written-consent\n', to: '', rule: 'schema/unanswered', remedy: 'name the consent relied on' },
  { name: 'a date that does not exist', file: 'application.yaml', from: 'start: 2026-10-01', to: 'start: 2026-02-30', rule: 'schema/wrong-form', remedy: 'write a real day' },
  { name: 'a date in another form', file: 'application.yaml', from: 'start: 2026-10-01', to: 'start: 01/10/2026', rule: 'schema/wrong-form', remedy: 'write 2026-10-01' },
  { name: 'an ODS code in small letters', file: 'application.yaml', from: 'odsCode: ZZ99Z', to: 'odsCode: zz99z', rule: 'schema/wrong-form', remedy: 'write the code in capital letters' },
  { name: 'a text cut off at a hash', file: 'application.yaml', from: 'estimate: £2,819 for', to: 'estimate: £2,819 #provisional for', rule: 'load/text-after-hash', remedy: 'put the text in quotes' },
  { name: 'a tab', file: file('transparency'), from: '\nnotices:\n', to: '\nnotices:\n\t', rule: 'load/yaml-syntax', remedy: 'use spaces in place of the tab' },
  { name: 'a colon in plain text', file: file('gdpr-consent'), from: 'notUsed: |\n', to: 'notUsed: Consent: not used\nhow: |\n', rule: 'load/yaml-syntax', remedy: 'put the text in quotes or below |' },
  { name: 'a key twice', file: file('expected-outcomes'), from: '\nplans:\n', to: '\nplans:\n  dissemination: First.\nplans:\n', rule: 'load/duplicate-key', remedy: 'remove one of the two' },
  { name: 'an anchor', file: file('territory-of-use'), from: 'storage:\n', to: 'storage: &areas\n', rule: 'load/anchor-or-alias', remedy: 'write the list out' },
  { name: 'a question left open', file: file('expected-measurable-benefits'), from: 'route: ', to: '# route: ', rule: 'schema/unanswered', remedy: 'answer the route' },
  { name: 'text and its opposite', file: file('data-minimisation'), from: '\nnoneHeld:', to: '\nheld:\n  - id: old\n    agreement: DARS-NIC-000002-C3D4F-v1.0\n    product: HES_APC\n    level: pseudonymised\n    route: none\n    keep: false\n    reason: Held from an earlier study.\n\nnoneHeld:', rule: 'schema/both-answered', remedy: 'keep one of the two' },
  { name: 'a flow answered twice', file: file('patient-objections'), from: 'answers:\n', to: 'answers:\n  - flows:\n      - withdrawals\n    upheld: false\n    reason: consent\n', rule: 'patient-objections/flow-with-two-answers', remedy: 'remove the flow from one of the two' },
  { name: 'an identifiable flow called not identifiable', file: file('patient-objections'), from: 'reason: consent', to: 'reason: no-identifiable-flow', rule: 'patient-objections/identifiable-flow-called-not-identifiable', remedy: 'give the reason that holds, or correct the level' },
  { name: 'one id for two organisations', file: 'application.yaml', from: '\nfunding:\n', to: '\n  - id: larkmoor-cloud\n    name: Larkmoor Holdings Limited\n    sector: supplier\n    country: england\n    roleText: It owns the host.\n\nfunding:\n', rule: 'across/duplicate-id', remedy: 'give one of the two another id' },
  { name: 'words where a number is wanted', file: file('data-minimisation'), from: 'count: 18240', to: 'count: about 18,000', rule: 'schema/wrong-type', remedy: 'write a whole number' },
  { name: 'a paper that the ledger does not have', file: 'application.yaml', from: '      - funding-letter', to: '      - award-letter', rule: 'across/unknown-reference', remedy: 'correct the id or add the paper to evidence.yaml' },
  { name: 'a note where none belongs', file: file('transparency'), from: 'declaration:', to: 'statement: We keep a notice.\ndeclaration:', rule: 'schema/unknown-key', remedy: 'remove the key' },
];
