import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'ethical-approval/study-title-differs',
  guidance: 'ETH-004',
  severity: 'warning',
  since: '0.1.0',
  title: 'Another study title on the letter than in the application, unexplained',
  why: 'The approval has to be for the same study. Where the names differ, a reviewer cannot see that it is, and asks.',
  fix: 'Say under “titleDiffers:” in ethical-approval.yaml why the titles differ, or correct “studyTitle:” there or “title:” in application.yaml.',
  source: { fact: '7a-02', status: 'seen' },
  reads: ['ethical-approval', 'application'],
  messages: {
    differs: {
      missing: true,
      text: (args: { letter: string; application: string }) =>
        `The letter calls the study “${args.letter}”, the application “${args.application}”, and it is not said why.`,
    },
  },
  check({ ethicalApproval: { studyTitle, titleDiffers }, application: { title } }, report) {
    if (
      studyTitle === undefined ||
      title === undefined ||
      titleDiffers !== undefined ||
      plain(studyTitle) === plain(title)
    )
      return;
    report.differs({ letter: studyTitle, application: title }, at('ethical-approval', ['studyTitle']), [
      { at: at('application', ['title']), message: 'The title here.' },
    ]);
  },
  examples: {
    bad: ['{application: {title: Knees after ten years}, ethical-approval: {studyTitle: The Knee Registry}}'],
    good: [
      '{application: {title: Knees after ten years}, ethical-approval: {studyTitle: Knees after Ten Years.}}',
      '{application: {title: Knees after ten years}, ethical-approval: {studyTitle: The Knee Registry, titleDiffers: The letter covers the whole registry.}}',
    ],
  },
});

/** Letters and figures alone, so that capitals, dashes and full stops make no difference. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
