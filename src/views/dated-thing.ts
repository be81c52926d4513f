/** What a dated thing has to do: last to the end of the agreement or of the work, or fall into the term, or end with it. */
export type Needed = 'to-end' | 'to-end-of-work' | 'in-term' | 'by-end';

/** Something in an application that begins or ends on a day. */
export interface DatedThing {
  /** Kind and id, such as `support/registry-support`: the same as long as the thing is the same. */
  readonly id: string;
  /** Kind in words, as a heading has it. */
  readonly kind: string;
  readonly name: string;
  /** First day, as YYYY-MM-DD; absent for what is only due. */
  readonly from?: string;
  /** Last day, or the day on which it is due. */
  readonly to: string;
  readonly needed: Needed;
  /** True for what is renewed from year to year, so that an early end is to be expected. */
  readonly yearly?: true;
}

/** A thing whose days may be missing, or be no days. */
export type Loose = Omit<DatedThing, 'to' | 'from'> & {
  readonly from: string | undefined;
  readonly to: string | undefined;
};
