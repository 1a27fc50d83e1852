/** A product is on sale from now on. */
export const productPublished = 'catalog.productPublished';
/** A product is not sold any more. */
export const productDiscontinued = 'catalog.productDiscontinued';
/** Variants were made of the values of a product's options. */
export const variantsMade = 'catalog.variantsMade';
