import { lazy, Suspense } from 'react';
import { Skeleton } from '../../ui/kit/kit.ts';
import type { FieldInput } from '../view.ts';

// The editor is larger than the rest of the app: loaded when somebody writes.
const Editor = lazy(() => import('./editor.tsx'));

export const richTextInput: FieldInput = {
  kind: 'richText',
  isWide: true,
  Input: (props) => (
    <Suspense fallback={<Skeleton height={96} />}>
      <Editor {...props} />
    </Suspense>
  ),
};
