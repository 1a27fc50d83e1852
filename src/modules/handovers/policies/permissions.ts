/** Say which kinds of hand-over there are and what each asks for. */
export const manageHandovers = 'handovers.manage';
