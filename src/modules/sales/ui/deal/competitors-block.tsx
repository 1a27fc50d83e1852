import type { Row } from '../../../../ui/api/types.ts';
import { PartyList } from './party-list.tsx';

/** Who else wants the deal, and whether they still do. */
export default function CompetitorsBlock({ row }: { row: Row }) {
  return <PartyList deal={row} of="sales.opportunityCompetitor" party="organization" part="state" />;
}
