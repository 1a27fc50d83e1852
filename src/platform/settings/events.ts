/** Events of this module beyond those of its records (`settings.companyUpdated` and so on). */
export const settingsEvents = {
  ratesFetched: 'settings.ratesFetched',
  ratesRefused: 'settings.ratesRefused',
  rateOverridden: 'settings.rateOverridden',
  rateWithdrawn: 'settings.rateWithdrawn',
  holidaysLoaded: 'settings.holidaysLoaded',
} as const;
