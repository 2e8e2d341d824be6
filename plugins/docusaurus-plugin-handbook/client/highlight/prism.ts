import './prism-by-hand.ts';
import Prism from 'prismjs/components/prism-core';
// The languages of operations, and no more: whatever else a page holds is shown without colours. Each is added to the
// global that the line above leaves behind, and the first ones are parts of later ones.
import 'prismjs/components/prism-clike';
import 'prismjs/components/prism-markup';
import 'prismjs/components/prism-yaml';
import 'prismjs/components/prism-markdown';
import 'prismjs/components/prism-json';
import 'prismjs/components/prism-bash';
import 'prismjs/components/prism-promql';
import 'prismjs/components/prism-ini';
import 'prismjs/components/prism-sql';
import 'prismjs/components/prism-python';
import 'prismjs/components/prism-go';
import 'prismjs/components/prism-diff';

Reflect.deleteProperty(globalThis, 'Prism');

export { Prism };
