/** To tell the system of calls, as a phone system does, and to say whose extension is whose. */
export const managePhones = 'activities.phone';
