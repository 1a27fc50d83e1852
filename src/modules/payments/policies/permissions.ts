/** Set up ways to pay and credit accounts, take and give back money, read bank statements. */
export const managePayments = 'payments.manage';
