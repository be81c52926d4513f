import { describe, expect, it } from 'vitest';
import { isAtOrBelow, namedPath } from '../../src/core/named-path.ts';

const DATA = {
  requests: [{ id: 'stays', periods: [{ from: '2020-01-01' }] }, { id: 'twice' }, { id: 'twice' }, { product: 'X' }],
  controllers: [{ organisation: 'uni', decides: 'x' }],
  odd: [{ id: 'A] b' }, 'text'],
};

describe('a path as people write it', () => {
  it.each([
    ['title', ['title']],
    ['requests[stays].periods[1].from', ['requests', 0, 'periods', 0, 'from']],
    ['requests[2]', ['requests', 1]],
    ['requests[4].product', ['requests', 3, 'product']],
    ['controllers[uni].decides', ['controllers', 0, 'decides']],
    ['odd[1]', ['odd', 0]],
    ['odd[2].more', ['odd', 1, 'more']],
    ['nowhere[1].more', ['nowhere', 0, 'more']],
    ['', []],
  ] as const)('is %s', (written, path) => {
    expect(namedPath(path, DATA)).toBe(written);
    if (written !== '') expect(isAtOrBelow(written, path, DATA)).toBe(true);
  });

  it.each(['requests', 'requests[stays]', 'requests[1]', 'requests[1].periods', 'requests[stays].periods[1]'])(
    'means what lies below it: %s',
    (written) => {
      expect(isAtOrBelow(written, ['requests', 0, 'periods', 0], DATA)).toBe(true);
    },
  );

  it.each(['request', 'requests[2]', 'requests[sta', 'requests[stays].period', 'requests[stays].periods[1].from', ''])(
    'means nothing else: %s',
    (written) => {
      expect(isAtOrBelow(written, ['requests', 0, 'periods', 0], DATA)).toBe(false);
    },
  );

  it('does not go by a name that two entries share', () => {
    expect(isAtOrBelow('requests[twice]', ['requests', 1], DATA)).toBe(false);
  });
});
