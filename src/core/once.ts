/**
 * Makes a function of one object remember its result as long as the object lives.
 * For what many rules derive from the same application; a call that throws is not remembered.
 */
export function once<Input extends object, Result>(derive: (input: Input) => Result): (input: Input) => Result {
  const known = new WeakMap<Input, { readonly result: Result }>();
  return (input) => {
    const found = known.get(input);
    if (found !== undefined) return found.result;
    const result = derive(input);
    known.set(input, { result });
    return result;
  };
}
