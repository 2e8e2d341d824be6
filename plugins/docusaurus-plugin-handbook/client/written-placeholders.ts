import { createContext } from 'react';

/** How the placeholders of a block are written in it, with `|` between: `<node>|$NODE`. Undefined where it has none. */
export const WrittenPlaceholders = createContext<string | undefined>(undefined);
