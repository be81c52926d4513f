/** A failure that is not a fault of the application's text: wrong use, or a refusal of the operating system. */
export class UserError extends Error {
  /** What the user can do about it. */
  readonly hint: string | undefined;
  /** 2 for wrong use, 3 when something could not be read or written. */
  readonly exitCode: 2 | 3;

  constructor(message: string, options: { readonly hint?: string; readonly exitCode: 2 | 3 }) {
    super(message);
    this.name = 'UserError';
    this.hint = options.hint;
    this.exitCode = options.exitCode;
  }
}
