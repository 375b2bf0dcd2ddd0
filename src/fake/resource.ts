/** How the operations of one resource relate: the one line that a fake needs of it. */
export interface Resource<Name extends string = string> {
  /** The operation that gives all records. */
  readonly list?: Name;
  /** The property of a list's body that holds the records. */
  readonly items?: string;
  /** The operation that gives one record. */
  readonly retrieve: Name;
  /** The operation that removes one. */
  readonly delete?: Name;
  /** The property that tells records apart; the last path parameter is its value. */
  readonly key: string;
}
