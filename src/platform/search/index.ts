// What other modules may use of search.
export { searchAll, type Hit } from './search-all.ts';
