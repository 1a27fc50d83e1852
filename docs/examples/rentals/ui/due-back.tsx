import { SettingsCard, SettingsPage, useData } from 'entente/ui';

interface Rental {
  readonly id: string;
  readonly item: string;
  readonly dueOn: string;
  readonly customer: { readonly title: string | null };
}

/** What is due back, the most overdue first: a screen of one's own on data that the machinery brings. */
export default function DueBack() {
  const rentals = useData<{ data: readonly Rental[] }>('/rentals/rentals?filter[state][eq]=out&sort=dueOn');
  return (
    <SettingsPage title="Due back">
      <SettingsCard title="Out now">
        <ul>
          {(rentals.data?.data ?? []).map((r) => (
            <li key={r.id}>
              <a href={`/app/rentals/rentals/${r.id}`}>{r.item}</a>, {r.customer.title}, due {r.dueOn}
            </li>
          ))}
        </ul>
      </SettingsCard>
    </SettingsPage>
  );
}
