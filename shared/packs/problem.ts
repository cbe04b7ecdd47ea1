/** Something wrong in a pack: the file, the place in it, and what would be right, in words a lawyer understands. */
export interface PackProblem {
  readonly file: string;
  readonly place: string;
  readonly message: string;
}
