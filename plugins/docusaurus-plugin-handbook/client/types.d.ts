// The root tsconfig names `types` one by one, so the aliases that Docusaurus resolves at build time are declared here.
/// <reference types="@docusaurus/module-type-aliases" />
/// <reference types="@docusaurus/theme-classic" />
/// <reference types="@docusaurus/plugin-content-docs" />

/** The types of the package know it as a whole only. */
declare module 'prismjs/components/prism-core' {
  import type Prism from 'prismjs';

  const core: typeof Prism;
  export default core;
}
