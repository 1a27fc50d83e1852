/** To see and handle exports, erasures, requests, holds, retention and the suppression list. */
export const managePrivacy = 'privacy.manage';
