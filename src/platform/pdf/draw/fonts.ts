import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** Noto Sans: Latin, Greek and Cyrillic, the signs of currencies, and figures of one width, so that amounts stand under each other. */
const font = (name: string): string => resolve(`@expo-google-fonts/noto-sans/${name}.ttf`);

// By path and not under names of their own: pdfkit reads a font again each time that it is set under a second name.
export const regular = font('400Regular/NotoSans_400Regular');
export const bold = font('600SemiBold/NotoSans_600SemiBold');
