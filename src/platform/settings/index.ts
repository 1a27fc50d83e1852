export { rateOn, readRateFeed } from './rates.ts';
export { rateStatus } from './rules/rate-status.ts';
export { type SettingsService, settingsOf } from './service.ts';
export { setUpCompany } from './company-setup.ts';
export { roundTheClock } from './calendars.ts';
