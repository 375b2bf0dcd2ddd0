/** How the operations of a resource relate: all that a fake needs to know about it. */
export interface Resource<Name extends string = string> {
  /** The operation that returns all records. */
  readonly list?: Name;
  /** The property of a list's body that holds the records. */
  readonly items?: string;
  /** The operation that returns one record. */
  readonly retrieve: Name;
  /** The operation that deletes one record. */
  readonly delete?: Name;
  /** The property that identifies a record; the last path parameter is its value. */
  readonly key: string;
}
