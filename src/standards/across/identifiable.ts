import type { Application } from '../../core/workspace.ts';
import { flowsOf, type FlowFacts } from './flows.ts';

/** Exemptions under which identifiable data flow without a breach of confidence: registered births and deaths, and data that are not about patients. */
const REGISTRATIONS: readonly (string | undefined)[] = ['deaths-registration', 'births-registration', 'not-patients'];

/** People whose data are not given in confidence to a clinician. */
const NOT_PATIENTS: readonly (string | undefined)[] = ['staff', 'providers', 'none'];

/** True when the data of a flow are not confidential patient information, though they identify someone. */
export function isOutsideConfidence(app: Application, facts: FlowFacts): boolean {
  if (facts.answers.some(({ answer }) => REGISTRATIONS.includes(answer.exemption))) return true;
  if (facts.flow.from === 'data-subjects') return true;
  const minimisation = app.get('data-minimisation');
  const carried = (minimisation?.requests ?? []).filter(
    (request) => request.id !== undefined && facts.flow.requests?.includes(request.id),
  );
  const people = (minimisation?.cohorts ?? []).filter(
    (cohort) => cohort.id !== undefined && facts.flow.cohorts?.includes(cohort.id),
  );
  const subjects = [
    ...carried.flatMap((request) => request.subjects ?? []),
    ...people.map((cohort) => cohort.subjects),
  ];
  return subjects.length > 0 && subjects.every((subject) => NOT_PATIENTS.includes(subject));
}

/** True for a flow that names people given in confidence, though its route says that nothing confidential flows. */
export function isSaidNotConfidential(app: Application, facts: FlowFacts): boolean {
  if (facts.level !== 'identifiable' || isOutsideConfidence(app, facts)) return false;
  return facts.routes.some(({ route }) => route.route === 'none');
}

/** True where identifiable data rest on the result of the decision tool for research, and that result is not named. */
export function toolResultLacks(app: Application): boolean {
  const { route, hraTool } = app.get('ethical-approval') ?? {};
  const isTool = route === 'hra-tool-not-research' || route === 'hra-tool-no-rec-needed';
  return isTool && hraTool === undefined && flowsOf(app).some(({ level }) => level === 'identifiable');
}
