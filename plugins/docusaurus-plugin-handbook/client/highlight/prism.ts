import './prism-by-hand.ts';
import Prism from 'prismjs/components/prism-core';

// The script leaves itself behind as a global. Grammars that need one are given it when they are loaded.
Reflect.deleteProperty(globalThis, 'Prism');

/** The colouring without any language: those that are listed in docusaurus.config.ts are added to it, and no others. */
export { Prism };
