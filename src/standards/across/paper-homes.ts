import { FIELD_TREES } from '../../core/fields-data.ts';
import type { Place } from '../../core/finding.ts';
import { once } from '../../core/once.ts';
import { collectReferences } from '../../core/references.ts';
import type { Application } from '../../core/workspace.ts';
import type { Documents } from '../../generated/types.ts';

/** What a paper of the ledger is, such as `rec-letter`. */
export type PaperKind = Documents['evidence']['items'][number]['kind'];

/** What an answer that rests on a paper takes for one. */
export interface PaperHome {
  /** Kinds that can show it. `other` always may, since its title says what it is. Absent where any paper may. */
  readonly kinds?: readonly PaperKind[];
  /** Kinds that have to be among them; while one lacks, a rule of that Standard says so. */
  readonly among?: readonly PaperKind[];
  /** Rules of that Standard see to its last day. */
  readonly daySeenTo?: true;
  /** Rules of that Standard see to whether it is there. */
  readonly presenceSeenTo?: true;
}

const SUB_LICENCE: readonly PaperKind[] = [
  'approval-procedure',
  'group-terms-of-reference',
  'ig-criteria',
  'onward-legal-basis',
  'confidentiality-note',
  'flow-down-note',
];

/** Every answer that rests on papers, by document and path: the table of attachments drawn up from the guidance. */
export const PAPER_HOMES: Readonly<Record<string, PaperHome>> = {
  'application.funding.evidence': { kinds: ['funding-letter'], daySeenTo: true },
  'term-of-data-sharing-agreement.evidence': {
    kinds: [
      'retention-requirement',
      'funding-letter',
      'cag-letter',
      'cag-annual-review',
      'rec-letter',
      'amendment-approval',
      'protocol-as-approved',
      'protocol-latest',
    ],
  },
  'data-controllers.controllers.contract.evidence': { kinds: ['dsfc'] },
  'data-controllers.arrangementEvidence': { kinds: ['joint-controller-arrangement'] },
  'data-processors.processors.agreement.evidence': { kinds: ['processor-contract'], presenceSeenTo: true },
  'security-assurance.assurances.plan.evidence': { kinds: ['dspt'] },
  'security-assurance.assurances.slsp.evidence': { kinds: ['slsp'] },
  'security-assurance.assurances.iso27001.evidence': { kinds: ['iso27001'], daySeenTo: true },
  'security-assurance.assurances.cloud.riskModel': { kinds: ['cloud-risk-model'] },
  'security-assurance.assurances.cloud.framework': { kinds: ['cloud-risk-model'] },
  'data-minimisation.specification': { kinds: ['data-specification'] },
  'patient-objections.answers.evidence': {
    kinds: ['cag-letter', 'cag-annual-review', 'amendment-approval', 'consent-form', 'information-leaflet'],
  },
  'objective-for-processing.purposes.assessment': { kinds: ['legitimate-interest-assessment', 'dpia'] },
  'processing-activities.diagram': { kinds: ['data-flow-diagram'] },
  'special-conditions.conditions.met': {},
  'special-conditions.conditions.about': {},
  'ethical-approval.hraTool': { kinds: ['hra-tool-result'] },
  'ethical-approval.approvals.letter': {
    kinds: ['rec-letter', 'caldicott-declaration', 'audit-committee-approval', 'amendment-approval'],
    daySeenTo: true,
  },
  'ethical-approval.approvals.protocolApproved': { kinds: ['protocol-as-approved', 'protocol-latest'] },
  'ethical-approval.approvals.protocolLatest': { kinds: ['protocol-latest', 'protocol-as-approved'] },
  'ethical-approval.approvals.amendments': { kinds: ['amendment-approval', 'rec-letter'] },
  'ethical-approval.dpia': { kinds: ['dpia'] },
  'ethical-approval.equality': { kinds: ['equality-assessment'] },
  'duty-of-confidentiality.supports.letters': {
    kinds: ['cag-letter', 'cag-annual-review', 'amendment-approval'],
    among: ['cag-letter'],
    daySeenTo: true,
    presenceSeenTo: true,
  },
  'duty-of-confidentiality.supports.reviews': {
    kinds: ['cag-annual-review', 'cag-letter'],
    daySeenTo: true,
    presenceSeenTo: true,
  },
  'duty-of-confidentiality.consents.materials': {
    kinds: ['consent-form', 'information-leaflet'],
    among: ['consent-form', 'information-leaflet'],
  },
  'sub-licencing-and-onward-sharing.attachments.template': { kinds: ['sublicence-template'] },
  'sub-licencing-and-onward-sharing.attachments.procedure': { kinds: SUB_LICENCE },
  'sub-licencing-and-onward-sharing.attachments.group': { kinds: SUB_LICENCE },
  'sub-licencing-and-onward-sharing.attachments.igCriteria': { kinds: SUB_LICENCE },
  'sub-licencing-and-onward-sharing.attachments.legalBasis': { kinds: SUB_LICENCE },
  'sub-licencing-and-onward-sharing.attachments.confidentiality': { kinds: SUB_LICENCE },
  'sub-licencing-and-onward-sharing.attachments.flowDown': { kinds: [...SUB_LICENCE, 'sublicence-template'] },
  'honorary-contracts.log': { kinds: ['honorary-log'] },
};

/** An answer that rests on a paper, and what it takes for one. */
export interface PaperUse {
  readonly id: string;
  readonly at: Place;
  readonly home: PaperHome;
}

/** Every answer of the Standards that rests on a paper; what papers say of each other is not among them. */
export const paperUses = once((app: Application): readonly PaperUse[] =>
  collectReferences(app, FIELD_TREES).uses.flatMap(({ kind, id, at }) => {
    const home = PAPER_HOMES[homeOf(at)];
    return kind === 'evidence' && home !== undefined ? [{ id, at, home }] : [];
  }),
);

/** The answers that stand in one list with this one, itself included. */
export function besideIt(uses: readonly PaperUse[], { at }: PaperUse): readonly PaperUse[] {
  const list = at.path.slice(0, -1).join('.');
  return typeof at.path.at(-1) === 'number'
    ? uses.filter((use) => use.at.document === at.document && use.at.path.slice(0, -1).join('.') === list)
    : uses.filter((use) => use.at === at);
}

/** Document and path of an answer, without places in lists. */
export function homeOf({ document, path }: Place): string {
  return [document, ...path.filter((step) => typeof step === 'string')].join('.');
}
