import type { Finding, Location, Step } from '../core/finding.ts';
import type { DocumentName } from '../core/rule.ts';
import { documentOf, type Application } from '../core/workspace.ts';
import { flowName, flowsOf } from '../standards/across/flows.ts';

/** Flows, by id, that a finding is about: those it points at, else those that the entry it stands in names. */
export function mentionsOf(app: Application, { at, related, message }: Finding): readonly string[] {
  const flows = flowsOf(app);
  const places = [at, ...related];
  const pointed = flows.filter(({ index }) =>
    places.some((place) => startsWith(place, app, 'processing-activities', ['flows', index])),
  );
  if (pointed.length > 0) return pointed.map(({ id }) => id);
  // What is said of a request names the request, whose id a flow may have as well.
  const ofRequest = documentOf(at.file) === 'data-minimisation';
  const named = ofRequest ? [] : flows.filter((facts) => message.includes(flowName(facts)));
  if (named.length > 0) return named.map(({ id }) => id);
  const requests = (app.get('data-minimisation')?.requests ?? []).flatMap(({ id }, index) =>
    id !== undefined && startsWith(at, app, 'data-minimisation', ['requests', index]) ? [id] : [],
  );
  return flows
    .filter(
      ({ flow, routes, answers }) =>
        (flow.direction === 'out' && flow.requests?.some((id) => id !== undefined && requests.includes(id)) === true) ||
        routes.some(({ index }) => startsWith(at, app, 'duty-of-confidentiality', ['routes', index])) ||
        answers.some(({ index }) => startsWith(at, app, 'patient-objections', ['answers', index])),
    )
    .map(({ id }) => id);
}

/** True for a place at or below a path of the answers, which count without blanks, while places count in the file. */
function startsWith(place: Location, app: Application, document: DocumentName, path: readonly Step[]): boolean {
  if (documentOf(place.file) !== document) return false;
  const original = app.documents.get(document)?.answers?.original(path) ?? path;
  return original.every((step, index) => place.path[index] === step);
}
