import { describe, expect, it } from 'vitest';
import { summarySection } from '../../src/render/summary.ts';
import { smallApplication } from '../support/views.ts';

/** What the summary says under a label, as data of the pack. */
function said(text: string): string {
  const { content } = summarySection(smallApplication(text), { names: { of: (_, id) => id }, anchor: (name) => name });
  return JSON.stringify(content);
}

describe('where the data are, in the summary', () => {
  it('is one list where they are held, worked on and reached from in the same area', () => {
    const text = said('territory-of-use: {storage: [england], processing: [england], remoteAccess: [england]}');
    expect(text).toContain('"England"');
    expect(text).not.toContain('eld in');
  });

  it('says which is which where the areas differ, so that nobody misses access from elsewhere', () => {
    const text = said('territory-of-use: {storage: [uk], processing: [england], remoteAccess: [england, FR]}');
    expect(text).toMatch(/"Held in [^";]*; worked on in England; reached from England[,;] FR"/);
  });
});
