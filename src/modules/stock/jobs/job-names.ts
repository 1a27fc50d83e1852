/** Frees what a holder had until now. The name is for ever: waiting jobs carry it. */
export const freeExpiredJob = 'stock.freeExpired';
