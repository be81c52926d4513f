import { frozen } from './entry.ts';

/** Rules whose errors a published record explains by its history, and why. */
export interface RegisterClass {
  /** A whole sentence, shown with the finding. */
  readonly reason: string;
  readonly rules: readonly string[];
}

/**
 * What the profile for published records weighs less. Not listed, and so still an error, is whatever a record says of
 * itself that cannot be true, or that was never allowed.
 */
export const REGISTER_PROFILE: readonly RegisterClass[] = frozen([
  {
    reason: 'it held when the agreement was approved, and the register does not say what was renewed since.',
    rules: [
      'data-controllers/framework-contract-ended',
      'duty-of-confidentiality/flow-under-closed-support',
      'duty-of-confidentiality/support-review-overdue',
      'security-assurance/toolkit-entry-out-of-date',
      'term-of-data-sharing-agreement/end-after-section-251-support',
      'term-of-data-sharing-agreement/start-before-issue',
      'term-of-data-sharing-agreement/start-long-after-issue',
    ],
  },
  {
    reason: 'the register publishes no letters, contracts or certificates.',
    rules: [
      'across/cloud-without-risk-papers',
      'across/held-data-without-approval-to-keep',
      'across/identifiable-data-without-ethics',
      'data-processors/instructions-not-documented',
      'duty-of-confidentiality/consent-materials-incomplete',
      'duty-of-confidentiality/support-without-outcome-letter',
      'ethical-approval/protocol-not-named-in-letter',
      'evidence/cited-version-differs',
      'patient-objections/section-251-without-upholding',
      'term-of-data-sharing-agreement/kept-after-work-without-document',
    ],
  },
  {
    reason: 'contracts, registrations, proofs of security, notices and logs are no columns of the register.',
    rules: [
      'across/controller-without-notice',
      'across/honorary-access-without-holder',
      'across/honorary-holder-not-described',
      'across/improvement-plan-without-condition',
      'across/party-without-registration',
      'across/party-without-security-assurance',
      'across/place-without-security-assurance',
      'across/toolkit-entry-without-code',
      'across/unreviewed-toolkit-with-identifiable-data',
      'data-controllers/framework-contract-missing',
      'special-conditions/plan-without-deadline',
    ],
  },
  {
    reason: 'the register publishes a part of the answers, and nobody can give the others any more.',
    rules: [
      'schema/missing-file',
      'schema/unanswered',
      'data-controllers/controller-without-article-6',
      'data-controllers/controllers-not-declared-joint',
      'data-controllers/schedule-1-condition-missing',
      'data-controllers/substantial-public-interest-without-part-2',
      'data-minimisation/children-without-reason',
      'data-minimisation/request-not-limited',
      'duty-of-confidentiality/cohort-sent-in-without-route',
      'duty-of-confidentiality/flow-without-route',
      'objective-for-processing/harm-not-addressed',
      'objective-for-processing/legitimate-interest-not-stated',
      'objective-for-processing/public-interest-not-argued',
      'objective-for-processing/purpose-without-article-6',
      'patient-objections/flow-without-answer',
      'patient-objections/not-upheld-without-reason',
      'processing-activities/access-without-arrangement',
      'processing-activities/flow-direction-not-answered',
      'processing-activities/linkage-not-stated',
      'processing-activities/re-identification-not-ruled-out',
    ],
  },
  {
    reason: 'the rule is younger than many agreements that were approved.',
    rules: ['across/small-numbers-shown', 'term-of-data-sharing-agreement/longer-than-maximum'],
  },
  {
    reason: 'approved agreements in the register of February 2021 have such rows.',
    rules: [
      'duty-of-confidentiality/identifiable-flow-without-route',
      'patient-objections/identifiable-flow-called-not-identifiable',
    ],
  },
]);
