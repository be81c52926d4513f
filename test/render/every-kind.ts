import type { Pack } from '../../src/render/model.ts';
import {
  bullets,
  callout,
  code,
  emphasis,
  facts,
  heading,
  link,
  newLine,
  numbers,
  paragraph,
  quote,
  strong,
  table,
  words,
} from './sample-words.ts';

/** A small pack that holds every kind of inline and of block, so that a forgotten kind shows. */
export const everyKind: Pack = {
  title: 'Every kind',
  language: 'en-GB',
  date: '2026-11-02',
  draft: true,
  reference: 'REF-1',
  subtitle: 'Subtitle words',
  cover: [{ label: 'Cover label', value: 'Cover value' }],
  disclaimer: 'Disclaimer words',
  sections: [
    {
      id: 'first',
      title: 'First section',
      number: '5b',
      note: 'Note of the section',
      content: [
        paragraph(
          'Plain, ',
          strong('strong words'),
          ', ',
          emphasis('soft words'),
          ', ',
          code('code_words'),
          newLine,
          'after the break, ',
          link('https://a.example/b?c=d&e=f', 'outward'),
          ', ',
          link('mailto:a@b.example', 'by post'),
          ', ',
          link('#second', 'inward'),
          ', ',
          link('#lost', 'dangling'),
          ', ',
          link('javascript:alert(1)', 'forbidden'),
          '.',
        ),
        heading(2, 'head-two', 'Heading two'),
        heading(3, 'head-three', 'Heading three'),
        heading(4, 'head-four', 'Heading four'),
        bullets('Bullet one', [paragraph('Bullet two'), numbers(3, 'Number three', 'Number four')]),
        bullets('Another list'),
        numbers(7, 'Number seven'),
        table(
          'Caption of the table',
          [1, 2],
          [
            ['Head one', 'Head two'],
            ['Row head', words('cell', newLine, 'second line')],
            ['', ''],
          ],
          true,
        ),
        facts({ 'Fact label': 'Fact value', 'Fact in parts': [paragraph('One'), bullets('Two')] }),
        quote(paragraph('Quoted words'), quote(paragraph('Quoted inside'))),
        { kind: 'code', text: 'block of code\n  indented <tag>\n\nlast line' },
        callout('note', paragraph('Noted words')),
        callout('warning', paragraph('Warning words'), bullets('With a list')),
        callout('missing'),
        { kind: 'rule' },
      ],
    },
    {
      id: 'second',
      title: 'Second section',
      content: [heading(4, 'deep', 'Deep at once'), heading(4, 'deep-too', 'Deep again')],
    },
  ],
};

/** Words of that pack, in reading order, that every writer must show. */
export const everyWord: readonly string[] = `
  Every kind; DRAFT; Subtitle words; Cover label; Cover value; Disclaimer words; Contents; 5b;
  First section; Note of the section; strong words; soft words; code_words; after the break; outward;
  by post; inward; dangling; forbidden; Heading two; Heading three; Heading four; Bullet one;
  Bullet two; Number three; Number four; Another list; Number seven; Caption of the table; Head one;
  Head two; Row head; cell; second line; Fact label; Fact value; Fact in parts; Quoted words;
  Quoted inside; block of code; indented <tag>; last line; Note; Noted words; Warning; Warning words;
  With a list; To be written; Second section; Deep at once; Deep again
`
  .trim()
  .split(/;\s+/);
