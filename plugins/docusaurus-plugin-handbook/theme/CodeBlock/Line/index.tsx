import type { Props } from '@theme/CodeBlock/Line';
import Line from '@theme-init/CodeBlock/Line';
import { type ReactNode, useContext } from 'react';
import { INPUT_TOKEN, markTokens } from '../../../client/inputs/mark-tokens.ts';
import { WrittenPlaceholders } from '../../../client/written-placeholders.ts';

/** A line of code, in which each placeholder is an element of its own that scripts find and fill. */
export default function CodeBlockLine(props: Props): ReactNode {
  const written = useContext(WrittenPlaceholders);
  if (written === undefined) return <Line {...props} />;
  const getTokenProps: Props['getTokenProps'] = (input) => {
    const [type, key] = input.token.types;
    const tokenProps = props.getTokenProps(input);
    if (type !== INPUT_TOKEN) return tokenProps;
    return { ...tokenProps, className: INPUT_TOKEN, 'data-handbook-input': key };
  };
  return <Line {...props} line={markTokens(props.line, new Set(written.split('|')))} getTokenProps={getTokenProps} />;
}
