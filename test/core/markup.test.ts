import { expect, it } from 'vitest';
import { escapeMarkup } from '../../src/core/markup.ts';

it('escapes what markup would take for its own', () => {
  expect(escapeMarkup(`a<b> & "c" 'd'`)).toBe('a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;');
});
