export { rateOn } from './rates.ts';
export { type SettingsService, settingsOf } from './service.ts';
export { setUpCompany } from './company-setup.ts';
