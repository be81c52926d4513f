import { schemaRule } from '../../../core/rule.ts';

export default schemaRule({
  id: 'data-controllers/controllers-not-declared-joint',
  guidance: 'PTY-001',
  severity: 'error',
  since: '0.1.0',
  title: 'Several controllers, and no word on how they act together',
  why: 'Two or more organisations that decide together on why and how data are used are joint controllers and need an arrangement between them. The register prints which it is.',
  fix: 'Add “arrangement: joint” if they decide together, or “arrangement: separate-purposes” if each decides alone for purposes of its own.',
  source: { fact: '1b-02', status: 'seen' },
  schema: 'data-controllers',
  message: () => 'More than one controller is named, but not whether they decide together.',
  examples: {
    bad: ['data-controllers: {controllers: [{organisation: uni}, {organisation: trust}]}'],
    good: [
      'data-controllers: {controllers: [{organisation: uni}, {organisation: trust}], arrangement: joint}',
      'data-controllers: {controllers: [{organisation: uni}]}',
    ],
  },
});
