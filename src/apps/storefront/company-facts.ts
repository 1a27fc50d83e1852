/** What visitors may know of the company that runs this shop. */
export interface CompanyFacts {
  readonly name: string;
  readonly legalName: string | null;
  readonly website: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** Lines as they stand on an envelope. */
  readonly address: readonly string[];
}

export interface PageProps {
  readonly company: CompanyFacts;
  readonly language: 'en' | 'de';
  /** Address of this page without query, for canonical links. */
  readonly url: string;
  readonly stylesheet: string;
}
