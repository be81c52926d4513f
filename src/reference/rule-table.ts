import { frozen } from './entry.ts';

/** What stands in place of a rule file for a line of the rule table drawn up from the guidance. */
export type InPlaceOfRule =
  /** The form asks for it: the fields without which an application is not complete. `note` says what the form cannot see. */
  | { readonly asked: readonly string[]; readonly note?: string }
  /** Rules of another line find the same fault. */
  | { readonly foundBy: readonly string[]; readonly note?: string }
  /** Nothing checks it, and why. */
  | { readonly notChecked: string };

/** Lines of the rule table that no rule file names as its own, each with what stands in its place. */
export const IN_PLACE_OF_RULES: Readonly<Record<string, InPlaceOfRule>> = frozen<Record<string, InPlaceOfRule>>({
  'ACT-004': { asked: ['processing-activities/linkages/mitigation'] },
  'ACT-005': { asked: ['processing-activities/linkages/external/public', 'processing-activities/linkages/mitigation'] },
  'ACT-009': {
    asked: ['processing-activities/linkages/external/lawfulSource'],
    note: 'a controller is named where there is one: open data may have none',
  },
  'ACT-010': { asked: ['data-minimisation/requests/accessReason'] },
  'ACT-011': { asked: ['processing-activities/flows/specialCategory'] },
  'ACT-012': { asked: ['processing-activities/linkages/mitigation'], note: 'each linkage has its own' },
  'BEN-001': { asked: ['expected-measurable-benefits/route'] },
  'BEN-002': { asked: ['expected-measurable-benefits/benefits/healthLink'] },
  'BEN-004': { asked: ['expected-measurable-benefits/benefits/outputs'] },
  'COH-001': { notChecked: 'it reads a file of people, which must never lie in the folder of an application' },
  'COH-002': { notChecked: 'it reads a file of people, which must never lie in the folder of an application' },
  'COH-003': { notChecked: 'it reads a file of people, which must never lie in the folder of an application' },
  'COH-004': { notChecked: 'it reads a file of people, which must never lie in the folder of an application' },
  'COM-008': { asked: ['application/funding/influence/canBlockPublication'] },
  'COM-014': { asked: ['commercial-purpose/interests/nature'] },
  'ETH-003': {
    asked: ['objective-for-processing/ethicalIssues/issue', 'objective-for-processing/ethicalIssues/mitigation'],
  },
  'FEE-001': { asked: ['application/charge/estimate', 'application/charge/payer'] },
  'HON-007': { foundBy: ['honorary-contracts/holder-paid-by-grantor'] },
  'LAW-008': { asked: ['data-minimisation/requests/legalBases'] },
  'LAW-009': { asked: ['objective-for-processing/purposes/healthLink'] },
  'LOC-001': {
    asked: ['territory-of-use/storage', 'territory-of-use/processing', 'territory-of-use/remoteAccess'],
  },
  'LOC-006': { asked: ['territory-of-use/locations/controls'] },
  'LOC-013': {
    asked: ['territory-of-use/locations/mode', 'territory-of-use/locations/area'],
    note: 'whether an address is somebody’s home, no program can tell',
  },
  'LOC-014': { asked: ['territory-of-use/locations/region'] },
  'MIN-008': {
    notChecked: 'the lists of fields that each product has could not be read, so no share can be worked out',
  },
  'OPT-001': { asked: ['patient-objections/answers/upheld'] },
  'PTY-013': { foundBy: ['across/framework-contract-of-another-body'] },
  'REF-001': { asked: ['application/reference'], note: 'a new application may have none yet' },
  'SUB-002': {
    asked: ['sub-licencing-and-onward-sharing/attachments', 'sub-licencing-and-onward-sharing/criteria'],
  },
  'SUB-003': {
    asked: ['sub-licencing-and-onward-sharing/perYear', 'sub-licencing-and-onward-sharing/lengthMonths'],
  },
  'SUB-007': { foundBy: ['commercial-purpose/gain-without-commercial-purpose'] },
  'SUB-012': { asked: ['sub-licencing-and-onward-sharing/limitsPassedOn'] },
  'TRA-002': {
    asked: ['transparency/notices/url'],
    note: 'whether the page can be reached is not tried: dars uses no network',
  },
});
