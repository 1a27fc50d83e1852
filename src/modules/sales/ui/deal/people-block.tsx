import type { Row } from '../../../../ui/api/types.ts';
import { PartyList } from './party-list.tsx';

/** Who decides, who helps and who is against it. */
export default function PeopleBlock({ row }: { row: Row }) {
  return <PartyList deal={row} of="sales.opportunityContact" party="person" part="role" />;
}
