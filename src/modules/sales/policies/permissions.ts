/** Pipelines, stages, forms, rules, quotas: how the company sells. */
export const manageSales = 'sales.manage';
