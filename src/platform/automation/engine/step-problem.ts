/** A step that cannot be done as it is written, however often it is tried. The message is for people and names the field. */
export class StepProblem extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'StepProblem';
    this.code = code;
  }
}
