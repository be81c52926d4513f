import { PARTIES } from './across-parties.ts';
import { PLACES } from './across-places.ts';
import { TEXTS } from './across-texts.ts';
import { COMMERCE } from './commercial-purpose.ts';
import { CONTROLLERS } from './data-controllers.ts';
import { KINDS } from './kinds-of-application.ts';
import { MINIMISATION } from './data-minimisation.ts';
import { CONFIDENTIALITY } from './duty-of-confidentiality.ts';
import { APPROVALS } from './ethical-approval.ts';
import { PAPERS } from './evidence.ts';
import { OUTCOMES } from './expected-outcomes.ts';
import { OBJECTIVE } from './objective-for-processing.ts';
import { OBJECTIONS } from './patient-objections.ts';
import { ORGANISATIONS } from './organisations.ts';
import type { Planting } from './planting.ts';
import { SECURITY } from './security-assurance.ts';
import { SLIPS } from './slips.ts';
import { TERM } from './term-of-data-sharing-agreement.ts';
import { TERRITORY } from './territory-of-use.ts';

/** Every fault that is planted, room by room. */
export const PLANTINGS: readonly Planting[] = [
  ...ORGANISATIONS,
  ...PARTIES,
  ...PLACES,
  ...TEXTS,
  ...COMMERCE,
  ...CONTROLLERS,
  ...MINIMISATION,
  ...CONFIDENTIALITY,
  ...APPROVALS,
  ...PAPERS,
  ...OUTCOMES,
  ...OBJECTIVE,
  ...OBJECTIONS,
  ...SECURITY,
  ...TERM,
  ...TERRITORY,
  ...KINDS,
  ...SLIPS,
];
