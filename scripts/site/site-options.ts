import { type Command, InvalidArgumentError } from 'commander';

/** Where a built site stands. */
export function withOut(command: Command): Command {
  return command.option('--out <folder>', 'the folder of the site', 'build');
}

export function withPort(command: Command): Command {
  return command.option('--port <number>', 'the port to listen on', parsePort, 3000);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new InvalidArgumentError('It is a number from 1 to 65535.');
  return port;
}
