/** How far the clocks of a provider and of this machine may be apart. */
export const clockSkewSeconds = 60;
