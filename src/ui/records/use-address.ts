import { useParams } from '@tanstack/react-router';

/** Parts of the address of a list or record: `/{module}/{path}/{id}`; empty where the page has none. */
export function useAddress(): { readonly module: string; readonly path: string; readonly id: string } {
  const { module = '', path = '', id = '' } = useParams({ strict: false }) as { module?: string; path?: string; id?: string };
  return { module, path, id };
}
