import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/user-error.ts';

const refused = (code: string) => Object.assign(new Error('the words of the system'), { code });

describe('an error of the user', () => {
  it('says what is wrong, what to do, and how the process ends', () => {
    const error = new UserError('No such rule.', { hint: 'See the list.', exitCode: 2 });
    expect([error.name, error.message, error.hint, error.exitCode]).toEqual([
      'UserError',
      'No such rule.',
      'See the list.',
      2,
    ]);
    expect(new UserError('Stopped.', { exitCode: 130 }).hint).toBeUndefined();
  });

  it.each([
    ['EACCES', 'Cannot read a.yaml: you do not have permission.', /permission/],
    ['ENOENT', 'Cannot read a.yaml: there is no such file or folder.', /spelling/],
    ['EISDIR', 'Cannot read a.yaml: it is a folder, not a file.', undefined],
    ['EODD', 'Cannot read a.yaml: the system says: the words of the system.', undefined],
  ])('gives the reason of the system for %s', (code, message, hint) => {
    const error = UserError.reading('a.yaml', refused(code));
    expect([error.message, error.exitCode]).toEqual([message, 3]);
    if (hint === undefined) expect(error.hint).toBeUndefined();
    else expect(error.hint).toMatch(hint);
  });

  it.each([
    ['an error without a code', new Error('odd'), 'odd'],
    ['a code that is no text', Object.assign(new Error('odd'), { code: 5 }), 'odd'],
    ['what is no error at all', { code: 'ENOENT' }, '[object Object]'],
    ['a text', 'odd', 'odd'],
  ])('repeats %s', (_, thrown, words) => {
    expect(UserError.reading('a.yaml', thrown).message).toBe(`Cannot read a.yaml: the system says: ${words}.`);
  });

  it('says that nothing was changed where it could not write', () => {
    const error = UserError.writing('replace', 'a.yaml', refused('ENOSPC'));
    expect([error.message, error.exitCode]).toEqual([
      'Cannot replace a.yaml: the disk is full. Nothing was changed.',
      3,
    ]);
    expect(error.hint).toMatch(/Make room/);
    expect(UserError.writing('write', 'a.yaml', refused('EROFS')).hint).toBeUndefined();
  });
});
