// What other modules' screens may use of pricing.
export { WhyPrice } from './why-price.tsx';
