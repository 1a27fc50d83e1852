/** A tax category of EN 16931 (UNTDID 5305) with what is said where nothing is charged (code list VATEX). */
export interface TaxCategory {
  readonly id: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G';
  readonly reasonCode?: string;
  readonly reason?: string;
}

/**
 * Which category of EN 16931 a line of ours is in. Goods for a business of another member state are an intra-community supply (K, Article 138
 * of Directive 2006/112/EC), services for it are reverse charge (AE, Article 196); what leaves the Union is an export (G, Article 146).
 */
export function taxCategory(code: string, rate: string, isGoods: boolean): TaxCategory {
  if (code === 'reverse-charge')
    return isGoods
      ? { id: 'K', reasonCode: 'VATEX-EU-IC', reason: 'Intra-Community supply (Article 138 of Directive 2006/112/EC)' }
      : { id: 'AE', reasonCode: 'VATEX-EU-AE', reason: 'Reverse charge (Article 196 of Directive 2006/112/EC)' };
  if (code === 'outside' || code === 'export')
    return { id: 'G', reasonCode: 'VATEX-EU-G', reason: 'Export (Article 146 of Directive 2006/112/EC)' };
  if (code === 'exempt' || code === 'untaxed') return { id: 'E', reason: 'Exempt from VAT' };
  return Number(rate) > 0 ? { id: 'S' } : { id: 'Z' };
}
