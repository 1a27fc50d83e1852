// What screens elsewhere may show of hand-overs.
export { OfferedHandovers } from './offered-handovers.tsx';
